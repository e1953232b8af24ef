// Signing in through a real provider: the first time, again, saying no, and with the address of an account that
// exists; without scripts, in three languages, on both databases.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.mjs';
import { withVisit } from './lib/browser.mjs';
import { postgresAddress } from './lib/database.mjs';
import { press, send } from './lib/forms.mjs';
import { assertSound } from './lib/html.mjs';
import { lettersTo, linkIn } from './lib/letters.mjs';
import { ENGINES, LANGS, sharedBrowser } from './lib/matrix.mjs';
import { signIn } from './lib/people.mjs';
import { sayWho, withProvider } from './lib/provider.mjs';
import { withServer } from './lib/server.mjs';

const TOWN = '/t/hub-it';
const LABEL = { it: 'Casa', ro: 'House', en: 'House' };
const GIULIA = 'giulia.sartorel@posta.example'; // a person of the demonstration

for (const engine of ENGINES) {
  test(`signing in through a provider [${engine}]`, { timeout: 600_000 }, async (t) => {
    if (engine === 'postgres' && !postgresAddress()) {
      if (process.env.ARENGO_REQUIRE_POSTGRES) throw new Error('ARENGO_TEST_POSTGRES is not set');
      return t.skip('ARENGO_TEST_POSTGRES is not set: run it under scripts/with-postgres.sh');
    }
    const browser = await sharedBrowser();
    return withProvider((provider) =>
      withServer({ database: engine, env: provider.env }, async (server) => {
        const world = { provider, server, engine, visit: visits(browser, server, provider, engine) };
        for (const lang of LANGS) await t.test(`in ${lang}`, () => inLanguage(world, lang));
        await t.test('an account that exists is joined after its owner confirmed', () => joinsByLetter(world));
        await t.test('a signed-in person joins an identity and takes it off', () => joinsSignedIn(world));
        await t.test('a provider that is down', () => isDown(world));
      }),
    );
  });
}

/** Visits without scripts that may also go to the provider. */
function visits(browser, server, provider, engine) {
  return (who, lang, work) =>
    withVisit(browser, { base: server.url, js: false, lang, also: [provider.issuer], name: `oidc ${engine} ${who}` }, work);
}

/** Follows the way to the provider from the page for signing in. */
async function leave(page, visit, lang, next) {
  await visit.go(`${TOWN}/${lang}/sign-in?next=${encodeURIComponent(next)}`);
  const link = page.locator('main a[href*="/sign-in/with/house"]');
  assert.ok((await link.innerText()).includes(LABEL[lang]), 'the provider is called by its name');
  await link.click();
  await page.locator('form[action^="/interaction/"]').waitFor();
  assert.equal(await page.locator('#languages').innerText(), lang, 'the provider hears the language');
}

async function assertOurs(page, server, lang) {
  assert.equal(new URL(page.url()).origin, server.url, page.url());
  await assertSound(page, { lang });
  await assertAccessible(page);
}

async function people(server) {
  return Number((await server.query('SELECT count(*) AS n FROM people_person'))[0].n);
}

async function inLanguage({ server, visit }, lang) {
  const base = `${TOWN}/${lang}`;
  const who = { number: `number-${lang}`, name: `Ana ${lang}`, email: `ana.${lang}@posta.example` };
  await visit('says no', lang, async (page, v) => {
    await leave(page, v, lang, '/p/ogp5');
    await sayWho(page, null);
    await assertOurs(page, server, lang);
    assert.ok(page.url().includes('why=cancelled'), page.url());
    assert.ok((await page.locator('h1').innerText()).includes(LABEL[lang]));
    assert.equal(await page.locator(`main a[href="${base}/p/ogp5"]`).count(), 1, 'the way back is there');
    await page.locator('main a.btn:not(.q)').click(); // tries again
    await sayWho(page, null);
  });
  const before = await people(server);
  await visit('comes first', lang, async (page, v) => {
    await leave(page, v, lang, '/p/ogp5');
    await sayWho(page, who);
    await assertOurs(page, server, lang);
    assert.equal(new URL(page.url()).pathname, `${base}/sign-in/arrival`);
    assert.equal(await page.locator('main [name="name"]').inputValue(), who.name, 'the name is proposed');
    await send(page, 'main form', { name: '' }, { status: 422 });
    await assertOurs(page, server, lang);
    await send(page, 'main form', { name: `Ana di ${lang}` });
    await v.go(`${base}/me`);
    await assertOurs(page, server, lang);
    const text = await page.locator('main').innerText();
    for (const words of [`Ana di ${lang}`, who.email, LABEL[lang]]) assert.ok(text.includes(words), `${words}: ${text}`);
    await press(page, `form[action="${base}/sign-out"] button`);
    await leaveKnown(page, v, lang);
    assert.ok((await page.locator('main').innerText()).includes(`Ana di ${lang}`), 'the provider still knew them');
  });
  await visit('comes again', lang, async (page, v) => {
    await leave(page, v, lang, '/p/ogp5');
    await sayWho(page, who);
    assert.ok(!page.url().includes('arrival'), page.url());
    await v.go(`${base}/me`);
    assert.ok((await page.locator('main').innerText()).includes(`Ana di ${lang}`));
  });
  assert.equal(await people(server), before + 1, 'one person, however often they come');
}

/** The provider remembers: nobody is asked, and one is back and signed in. */
async function leaveKnown(page, visit, lang) {
  await visit.go(`${TOWN}/${lang}/sign-in`);
  await press(page, 'main a[href*="/sign-in/with/house"]');
  await visit.go(`${TOWN}/${lang}/me`);
}

async function joinsByLetter({ server, visit }) {
  const who = { number: 'giulia-1', name: 'Giulia Sartorel', email: GIULIA };
  const before = await people(server);
  await visit('has an account', 'it', async (page, v) => {
    await leave(page, v, 'it', '/me');
    await sayWho(page, who);
    await assertOurs(page, server, 'it');
    assert.ok((await page.locator('main').innerText()).includes(GIULIA));
    assert.equal(await page.locator('main form').count(), 0, 'nothing to press: the letter decides');
    await v.go(`${TOWN}/it/me`);
    assert.ok(page.url().includes('/sign-in'), 'nobody is signed in');
  });
  const link = await linkIn(server, GIULIA, '/sign-in/join/');
  await visit('reads the letter', 'it', async (page, v) => {
    await v.go(link);
    await assertOurs(page, server, 'it');
    await send(page, 'main form', {});
    await v.go(`${TOWN}/it/me`);
    assert.ok((await page.locator('main').innerText()).includes('Giulia Sartorel'));
  });
  await visit('comes again', 'it', async (page, v) => {
    await leave(page, v, 'it', '/me');
    await sayWho(page, who);
    await v.go(`${TOWN}/it/me`);
    assert.ok((await page.locator('main').innerText()).includes(GIULIA), 'now it is hers');
  });
  assert.equal(await people(server), before, 'no second person');
}

async function joinsSignedIn({ server, visit }) {
  await visit('joins', 'en', async (page, v) => {
    await signIn(page, v, `${TOWN}/en`, 'chiara.belforte@hub.example');
    await v.go(`${TOWN}/en/me`);
    await page.locator('#identities a[href*="join=1"]').click();
    await sayWho(page, { number: 'chiara-1', name: 'C. Belforte', email: '' });
    await assertOurs(page, server, 'en');
    await send(page, 'main form', {});
    await assertOurs(page, server, 'en');
    assert.ok(page.url().includes('/me?done=identity'), page.url());
    const told = (await lettersTo(server, 'chiara.belforte@hub.example'))[0];
    assert.ok(told.text.includes(LABEL.it), 'she is told by letter, in her language');
    await press(page, '#identities form button');
    assert.ok(page.url().includes('done=identity-removed'), page.url());
    assert.equal(await page.locator('#identities form').count(), 0);
  });
}

async function isDown({ server, provider, visit }) {
  await provider.stop();
  await server.restart(); // what the provider told of itself is forgotten
  await visit('waits', 'ro', async (page, v) => {
    await v.go(`${TOWN}/ro/sign-in`);
    await press(page, 'main a[href*="/sign-in/with/house"]', { status: 503 });
    await assertOurs(page, server, 'ro');
    await v.go(`${TOWN}/ro/`);
  });
}
