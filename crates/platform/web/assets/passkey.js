// Passkeys: shows the forms where the browser can, asks the authenticator, sends the form. Stores nothing.
(d=>{
if(!self.PublicKeyCredential||!navigator.credentials)return;
const bytes=t=>Uint8Array.from(atob(t.replace(/-/g,'+').replace(/_/g,'/')),c=>c.charCodeAt()),
text=b=>btoa(String.fromCharCode(...new Uint8Array(b||[]))).replace(/\+/g,'-').replace(/\//g,'_').replace(/=+$/,'');
d.querySelectorAll('[data-passkey-section]').forEach(s=>s.hidden=0);
d.querySelectorAll('form[data-passkey]').forEach(f=>{
let busy,failed=f.querySelector('[data-passkey-failed]'),make=f.dataset.passkey=='create';
f.addEventListener('submit',async e=>{
// The form goes when the authenticator has answered; until then it is nobody else's to count.
e.preventDefault();e.stopPropagation();
if(busy)return;
busy=1;failed.hidden=1;
try{
let r=await fetch(f.dataset.challenge,{method:'POST'});
if(!r.ok)throw r;
let o=await r.json();
o.challenge=bytes(o.challenge);
if(make){o.user.id=bytes(o.user.id);o.excludeCredentials.forEach(x=>x.id=bytes(x.id))}
let c=await navigator.credentials[f.dataset.passkey]({publicKey:o}),a=c.response,
sent=make?{client:a.clientDataJSON,attestation:a.attestationObject}
:{credential:c.rawId,client:a.clientDataJSON,authenticator:a.authenticatorData,signature:a.signature,handle:a.userHandle};
for(let n in sent)f.elements[n].value=text(sent[n]);
f.submit()
}catch{failed.hidden=0}
busy=0
})})
})(document)
