// Proofs of who one is: a passkey of Chromium's virtual authenticator signs in and its answer serves once; the second
// factor is set up and asked without scripts, its codes serve once; the session's cookie changes at every step.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { assertAccessible } from './lib/axe.mjs';
import { fill, press, send } from './lib/forms.mjs';
import { assertSound } from './lib/html.mjs';
import { matrix } from './lib/matrix.mjs';
import { signIn } from './lib/people.mjs';

const NADIA = 'nadia.sforzini@terni.example'; // administrator of Terni
const MATTIA = 'mattia.ronconi@terni.example'; // moderator there
const PASSWORD = 'arengo-demo-2022';
const CLOCK = '2026-03-02T09:00:00+01:00';
// Passkeys belong to a name: browsers make none at a number.
const NAMED = { host: 'localhost' };

matrix('a passkey', { langs: ['it'], scripts: ['on'], clock: CLOCK, server: NAMED }, async ({ lang, server, visit }) => {
  const base = `/t/terni/${lang}`;
  await visit('Nadia', async (page, browsing) => {
    const authenticator = await virtualAuthenticator(page);
    await signIn(page, browsing, base, NADIA);
    const byPassword = await session(page);
    assert.ok(await page.locator('form[data-passkey=create]').isVisible(), 'the browser can: the form is there');
    await sound(page, lang);
    await fill(page, 'form[data-passkey=create]', { name: 'Portatile' });
    await press(page, 'form[data-passkey=create] button');
    assert.ok(page.url().endsWith('done=passkey'), page.url());
    assert.equal((await authenticator.credentials()).length, 1);
    assert.ok(await page.locator('b', { hasText: 'Portatile' }).isVisible());
    await sound(page, lang);
    await press(page, 'form[action$="/sign-out"] button');
    assert.equal(await session(page), undefined, 'signed out');

    await browsing.go(`${base}/sign-in?next=%2Fme%2Fidentity`);
    await sound(page, lang);
    const sent = page.waitForRequest((request) => request.url().endsWith('/sign-in/passkey'));
    await press(page, 'form[data-passkey=get] button');
    assert.ok(page.url().endsWith('/me/identity'), `signed in and led on: ${page.url()}`);
    const byPasskey = await session(page);
    assert.ok(byPasskey && byPasskey !== byPassword, 'another session, another secret');
    await sound(page, lang);
    await browsing.go(`${base}/me`);
    assert.match(await page.locator('section[aria-labelledby=h-sessions]').innerText(), /con una passkey/);
    await refusedOverHttp(server, base, (await sent).postData());

    // Removed here, it opens nothing any more.
    await press(page, 'form[action*="/me/passkeys/"][action$="/removal"] button');
    await press(page, 'form[action$="/sign-out"] button');
    await browsing.go(`${base}/sign-in`);
    await press(page, 'form[data-passkey=get] button', { status: 422 });
    assert.equal(await session(page), undefined);
    await sound(page, lang);
  });
  // Without scripts the other ways stay, and no button that does nothing.
  await visit('Nadia without scripts', async (page, browsing) => {
    await browsing.go(`${base}/sign-in`);
    assert.equal(await page.locator('[data-passkey-section]').isVisible(), false);
    await signIn(page, browsing, base, NADIA);
    assert.equal(await page.locator('form[data-passkey]').first().isVisible(), false);
  }, { js: false });
});

/** What was sent once is sent again, and with changes: nothing of it opens a session. */
async function refusedOverHttp(server, base, body) {
  const again = async (form, why) => {
    const answer = await post(server, `${base}/sign-in/passkey`, form);
    assert.equal(answer.status, 422, why);
    assert.equal(answer.headers.get('set-cookie'), null, why);
  };
  await again(new URLSearchParams(body), 'replayed');
  const asked = await (await post(server, `${base}/sign-in/passkey/challenge.json`, '')).json();
  const elsewhere = new URLSearchParams(body);
  const client = JSON.parse(Buffer.from(elsewhere.get('client'), 'base64url'));
  const said = (changes) => Buffer.from(JSON.stringify({ ...client, ...changes })).toString('base64url');
  elsewhere.set('client', said({ challenge: asked.challenge, origin: 'https://evil.example' }));
  await again(elsewhere, 'made on another page');
  elsewhere.set('client', said({ challenge: asked.challenge }));
  await again(elsewhere, 'a fresh challenge under an old signature');
}

function post(server, path, body) {
  return server.fetch(path, {
    method: 'POST',
    body: String(body),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

matrix('a second factor', { langs: ['ro'], scripts: ['off'], clock: CLOCK, server: NAMED }, async ({ lang, clock, visit }) => {
  const base = `/t/terni/${lang}`;
  let secret, recovery, used;
  await visit('Nadia', async (page, browsing) => {
    await signIn(page, browsing, base, NADIA);
    const before = await session(page);
    await browsing.go(`${base}/me/second-factor`);
    await sound(page, lang);
    await press(page, 'form[action$="/start"] button');
    await sound(page, lang);
    assert.ok(await page.locator('svg[role=img]').isVisible(), 'the QR code needs no script');
    secret = (await page.locator('main code').first().innerText()).replaceAll(' ', '');
    await send(page, 'form:has([name=code])', { code: '000000' }, { status: 422 });
    await sound(page, lang);
    used = totp(secret, clock.now());
    await send(page, 'form:has([name=code])', { code: used });
    recovery = await page.locator('ul.receipt code').allInnerTexts();
    assert.equal(recovery.length, 8);
    await sound(page, lang);
    assert.notEqual(await session(page), before, 'the session goes on under a new secret');
    await browsing.go(`${base}/me/second-factor`);
    await sound(page, lang);
  });
  await visit('Nadia at the door', async (page, browsing) => {
    await toTheDoor(page, browsing, base, NADIA);
    assert.equal(await session(page), undefined, 'no session before the code');
    await sound(page, lang);
    await send(page, 'form:has([name=code])', { code: used }, { status: 422 });
    await sound(page, lang);
    clock.advance({ seconds: 31 });
    await send(page, 'form:has([name=code])', { code: totp(secret, clock.now()) });
    const first = await session(page);
    assert.ok(first && new URL(page.url()).pathname.endsWith('/me'), page.url());
    // A town can require it.
    await browsing.go(`${base}/staff/people`);
    await press(page, 'form[action$="/staff/people/second-factor"] button');
    await sound(page, lang);
    await browsing.go(`${base}/me`);
    await press(page, 'form[action$="/sign-out"] button');
    await toTheDoor(page, browsing, base, NADIA);
    await send(page, 'form:has([name=code])', { code: recovery[0] });
    assert.notEqual(await session(page), first);
    await browsing.go(`${base}/me`);
    await press(page, 'form[action$="/sign-out"] button');
    await toTheDoor(page, browsing, base, NADIA);
    await send(page, 'form:has([name=code])', { code: recovery[0] }, { status: 422 });
  });
  await visit('Mattia', async (page, browsing) => {
    await signIn(page, browsing, base, MATTIA);
    await browsing.go(`${base}/staff/reports`, { status: 403 });
    await sound(page, lang);
    await press(page, 'main a.btn[href$="/me/second-factor"]');
    await sound(page, lang);
  });
});

async function toTheDoor(page, browsing, base, email) {
  await browsing.go(`${base}/sign-in`);
  await send(page, 'form:has([name="password"])', { email, password: PASSWORD });
  assert.ok(page.url().includes('/sign-in/second/'), page.url());
}

async function sound(page, lang) {
  await assertSound(page, { lang });
  await assertAccessible(page);
}

/** The secret in the session's cookie. */
async function session(page) {
  return (await page.context().cookies()).find(({ name }) => name.endsWith('arengo'))?.value;
}

/** A phone inside the browser that verifies its user and keeps passkeys. */
async function virtualAuthenticator(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { credentials: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials };
}

/** The app on the phone: RFC 6238. */
function totp(letters, at) {
  const bits = [...letters].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const tag = createHmac('sha1', secret).update(step).digest();
  const word = tag.readUInt32BE(tag.at(-1) & 15) & 0x7fffffff;
  return String(word % 1_000_000).padStart(6, '0');
}
