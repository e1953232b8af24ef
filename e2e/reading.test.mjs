// SC-11, step 4: Ildikó opens the page on an old phone, switches to Hungarian; what is not translated stands in
// Romanian with a mark; the easy-read version is offered and read aloud.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { assertAccessible } from './lib/axe.mjs';
import { launch, NARROW, withVisit } from './lib/browser.mjs';
import { assertSound } from './lib/html.mjs';
import { Server } from './lib/server.mjs';

const FIRST_FLIGHT = 14_336; // bytes: ten segments, what arrives before the first acknowledgement
const TEXT = '/t/arad/ro/p/prioritati/text';
const PHONE = { viewport: NARROW, lang: 'hu', locale: 'hu-HU' };

let server, browser;

before(async () => {
  server = await Server.start({});
  browser = await launch();
}, { timeout: 180_000 });

after(async () => {
  await browser?.close();
  await server?.stop();
});

const visit = (options, work) => withVisit(browser, { base: server.url, name: 'reading', ...PHONE, ...options }, work);

for (const js of [true, false]) {
  test(`Hungarian is chosen and Romanian is marked, scripts ${js ? 'on' : 'off'}`, { timeout: 120_000 }, async () => {
    await visit({ js }, async (page, visit) => {
      await visit.go(TEXT);
      await page.locator('header summary').last().click();
      await Promise.all([page.waitForNavigation(), page.locator('header a[hreflang=hu]').click()]);
      assert.equal(new URL(page.url()).pathname, TEXT.replace('/ro/', '/hu/'));
      await assertSound(page, { lang: 'hu' });
      // The mark of the translation names the tool, says that nobody checked it and that the original decides.
      const note = await page.locator('.note', { hasText: 'Gépi fordítás' }).textContent();
      assert.match(note, /Traducător demonstrativ 1\.0.*senki sem ellenőrizte\. Az eredeti szöveg számít\./s);
      assert.match(await page.locator('h1').textContent(), /Arad digitális stratégiája/);
      // Three sections are translated; of one of them a paragraph is not, and says so beside its words.
      const said = await page.evaluate(() => {
        const blocks = [...document.querySelectorAll('.para')];
        const of = (romanian) => blocks.filter((b) => (b.querySelector('.tx').lang === 'ro') === romanian);
        return {
          hungarian: of(false).length,
          romanian: of(true).length,
          marked: document.querySelectorAll('.para > .hint').length,
          sections: [...document.querySelectorAll('main section > .note')].length,
          unmarked: of(true).filter((b) => !b.querySelector('.hint') && !b.closest('section').querySelector('.note')).length,
        };
      });
      assert.deepEqual({ ...said, romanian: said.romanian > 4 }, { hungarian: 6, romanian: true, marked: 1, sections: 4, unmarked: 0 });
      // Comments are where they were, in the language they were written in.
      assert.ok(await page.locator('.para .ct', { hasText: '1 hozzászólás' }).count() > 0);
      if (js) await assertAccessible(page);
    });
  });
}

test('the page weighs little on a slow line', async () => {
  for (const path of ['/t/arad/hu/p/prioritati/text', '/t/arad/hu/p/prioritati/easy/1', '/t/arad/hu/glossary']) {
    const html = await bytesOf(path);
    const sheet = html.text.match(/<link rel="stylesheet" href="([^"]+)"/)[1];
    const weight = html.bytes + (await bytesOf(sheet)).bytes;
    assert.ok(weight <= 40_000, `${path} weighs ${weight} B`);
    if (path.includes('/easy')) assert.ok(weight <= FIRST_FLIGHT, `${path} weighs ${weight} B, more than ${FIRST_FLIGHT}`);
  }
});

test('the easy-read version is offered, read and read aloud by the browser itself', { timeout: 120_000 }, async () => {
  await visit({}, async (page, visit) => {
    await page.addInitScript(voices);
    await visit.go('/t/arad/hu/p/prioritati/text');
    await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'Könnyen érthető' }).first().click()]);
    assert.match(page.url(), /\/t\/arad\/hu\/p\/prioritati\/easy\/1$/);
    await assertSound(page, { lang: 'hu' });
    await assertAccessible(page);
    assert.equal(await page.locator('h1').getAttribute('lang'), 'ro');
    assert.match(await page.locator('main').textContent(), /A hivatalos szöveg számít\..*A szöveg nyelve: Română\. Még nincs lefordítva\./s);
    assert.ok(await page.locator('#easy a.term').count() >= 2, 'terms lead to the glossary');
    const button = page.getByRole('button', { name: 'Felolvasás' });
    await button.click();
    const spoken = await page.evaluate(() => window.spoken);
    assert.ok(spoken.length > 8 && spoken.every(([lang]) => lang === 'ro'), JSON.stringify(spoken));
    assert.equal(spoken[0][1], 'Despre ce este vorba');
    assert.equal(spoken.some(([, words]) => /Vissza a részek/.test(words)), false, 'only the text is read');
    const stop = page.getByRole('button', { name: 'A felolvasás leállítása' });
    assert.equal(await stop.getAttribute('aria-pressed'), 'true');
    await stop.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await Promise.all([page.waitForNavigation(), page.locator('#easy a.term').first().click()]);
    assert.match(page.url(), /\/t\/arad\/hu\/glossary#/);
  });
  await visit({ js: false }, async (page, visit) => {
    await visit.go('/t/arad/hu/p/prioritati/easy/1');
    assert.equal(await page.locator('.aloud:visible').count(), 0, 'without script there is no button');
  });
  await visit({}, async (page, visit) => {
    await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
    await visit.go('/t/arad/hu/p/prioritati/easy/1');
    assert.equal(await page.locator('.aloud:visible').count(), 0, 'without voices there is no button');
  });
});

// Runs in the page: a browser that can speak Romanian, and keeps what it was told to say.
function voices() {
  window.spoken = [];
  const voice = { lang: 'ro-RO', name: 'test' };
  window.SpeechSynthesisUtterance = class {
    constructor(text) { this.text = text; }
  };
  const synthesis = { getVoices: () => [voice], cancel() {}, speak: (u) => window.spoken.push([u.lang, u.text]) };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
}

function bytesOf(path) {
  return new Promise((done, reject) => {
    const ask = (encoding, then) => request(server.url + path, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => (answer.statusCode === 200 ? then(Buffer.concat(pieces)) : reject(new Error(`${path} answered ${answer.statusCode}`))));
    }).on('error', reject).end();
    ask('br', (packed) => ask('identity', (plain) => done({ bytes: packed.length, text: plain.toString() })));
  });
}
