// Reads the easy-read text aloud with the browser's own voices. Where there are none, there is no button.
(d=>{
const box=d.querySelector('[data-aloud]'),voice=self.speechSynthesis;
if(!box||!voice)return;
const button=box.querySelector('button'),label=button.querySelector('span'),start=label.textContent,
said=box.querySelector('[role=status]'),text=d.getElementById(box.dataset.aloud);
let turn=0,now;
const mark=x=>{now&&now.classList.remove('cur');now=x;x&&x.classList.add('cur')},
reads=on=>{button.ariaPressed=on;label.textContent=on?button.dataset.stop:start},
stop=()=>{turn++;voice.cancel();mark();reads(false)};
button.addEventListener('click',()=>{
if(button.ariaPressed=='true')return stop();
const known=voice.getVoices(),fits=v=>v.lang.toLowerCase().split(/[-_]/)[0]==text.lang;
said.textContent='';
// A voice of another language would only make noise.
if(known.length&&!known.some(fits)){said.textContent=box.dataset.none;return}
voice.cancel();reads(true);
const mine=++turn,all=[...text.querySelectorAll('h2,h3,p:not([lang]),li')];
all.forEach((x,n)=>{
const u=new SpeechSynthesisUtterance(x.textContent);
u.lang=text.lang;u.voice=known.find(fits)||null;u.rate=.9;
u.onstart=()=>{if(mine==turn){mark(x);x.scrollIntoView({block:'nearest'})}};
u.onend=u.onerror=()=>{if(mine==turn&&n==all.length-1)stop()};
voice.speak(u)})});
addEventListener('pagehide',()=>voice.cancel());
voice.getVoices();
box.hidden=false
})(document)
