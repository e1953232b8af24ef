// Optional, see README.md; stores nothing.
(d=>{
const on=(t,f,n=d)=>n.addEventListener(t,f),all=s=>d.querySelectorAll(s),T=d.body.dataset,
live=d.querySelector('[role=status]')||{},say=t=>{if(t)live.textContent=t};

// menus close
const shut=e=>all('.menu[open]').forEach(m=>{if(e.key?e.key=='Escape':!m.contains(e.target)){m.open=0;e.key&&m.firstElementChild.focus()}});
on('keydown',shut);on('click',shut);

// chosen words: to the paragraph's form, or along its comment link
const quote=(x,r,t=''+r)=>{
let b=r.cloneRange(),p=x.parentNode,f=d.querySelector(`[data-quote="${p.id}"]`),at;
b.setEnd(r.startContainer,r.startOffset);b.setStart(x,0);
at=[...b+(''+r).match(/^\s*/)].length;
if(f){(f.form.at||f).value=at;f.value=t;f.focus();say(T.pickChosen+' '+t)}
else{f=new URL(p.querySelector('.ct'));f.search+='&'+new URLSearchParams({quote:t,at});location=f}
};
// by mouse or finger
let take=d.createElement('button'),held,wait,pause;
take.className='btn q s take';
on('click',()=>{quote(...held);take.remove()},take);
on('selectionchange',()=>{clearTimeout(wait);wait=setTimeout(()=>{
let s=getSelection(),t=(''+s).trim(),r=t&&s.getRangeAt(0).cloneRange(),x=r&&t.length<500&&[...all('.para:has(.pick-words)>.tx')].find(x=>r.intersectsNode(x)&&x.textContent.includes(t));
if(x){held=[x,r,t];take.textContent=x.parentNode.dataset.quoteLabel||T.quoteLabel;x.after(take)}
else if(d.activeElement!=take)take.remove()},250)});
// by keyboard
all('.pick-words').forEach(b=>{b.hidden=0;on('click',()=>{
let x=b.parentNode.querySelector('.tx'),w=[],i=0,j=0,r=d.createRange(),H=CSS.highlights,
pos=i=>{let k=d.createTreeWalker(x,4),n;while((n=k.nextNode())&&i>n.length)i-=n.length;return[n,i]},
show=()=>{r.setStart(...pos(w[Math.min(i,j)][0]));r.setEnd(...pos(w[Math.max(i,j)][1]));
if(H)H.set('pick',new Highlight(r));else{let s=getSelection();s.removeAllRanges();s.addRange(r)}say(''+r)};
x.textContent.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu,(m,k)=>w.push([k,k+m.length]));
x.role='application';x.ariaLabel=T.pickHelp;x.tabIndex=-1;x.focus();show();
x.onblur=()=>{if(H)H.delete('pick');x.role=x.ariaLabel=x.onkeydown=x.onblur=null};
x.onkeydown=e=>{
let k=e.key,n={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[k];
if(n){if(w[j+n])j+=n;if(!e.shiftKey)i=j;show()}
else if(k=='Enter'){x.blur();quote(x,r)}
else if(k=='Escape'){b.focus();say(T.pickCancelled)}
else return;
e.preventDefault()}
},b)});

// arrival: focus, status said again
all(':target[tabindex]').forEach(x=>x.focus());
setTimeout(()=>say(live.textContent),500);

// forms
const free=()=>all('form').forEach(f=>{if(f._)f._=f._.ariaDisabled=null});
on('submit',e=>{let f=e.target;
if(f._)e.preventDefault();
else if(f.method=='post'){f._=e.submitter||f;f._.ariaDisabled=true;setTimeout(free,9999)}});
on('pageshow',free,window);
on('beforeunload',e=>all('[data-keep] textarea').forEach(t=>t.value!=t.defaultValue&&!t.form._&&e.preventDefault()),window);

// counters, said near the limit
on('input',e=>{let t=e.target,m=t.dataset.max,n=[...t.value].length,o=d.getElementById(t.id+'-n');
if(m){o.textContent=o.dataset.count.replace('%',n).replace('%',m);o.classList.toggle('err',n>m);
clearTimeout(pause);if(n>.9*m)pause=setTimeout(()=>say(o.textContent),999)}});

// long work
all('[data-poll]').forEach(o=>setInterval(()=>fetch(location).then(r=>r.text()).then(t=>{
let n=new DOMParser().parseFromString(t,'text/html').getElementById(o.id);
if(n&&n.dataset.poll){o.replaceWith(n);o=n}else location.reload()}).catch(String),2000))
})(document)
