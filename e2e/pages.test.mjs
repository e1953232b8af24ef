// Every kind of page, on the demonstration: accessible, sound, light, whole without script, reached by keyboard.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { assertAccessible } from './lib/axe.mjs';
import { launch, NARROW, WIDE, withVisit } from './lib/browser.mjs';
import { assertSound } from './lib/html.mjs';
import { LANGS } from './lib/matrix.mjs';
import { Server } from './lib/server.mjs';
import { everyPage, inLanguage } from './demo/pages.mjs';
import { prepareWorld } from './demo/world.mjs';

const FIRST_FLIGHT = 14_336; // bytes: ten segments, what arrives before the first acknowledgement
const MOST = 40_000;
// Both widths and both colour schemes; the pages that most people read get each width in each scheme.
const VIEWS = [
  { viewport: WIDE, colorScheme: 'dark' },
  { viewport: NARROW, colorScheme: 'light' },
];

let server, browser, world;

before(async () => {
  server = await Server.start({});
  browser = await launch();
  world = await prepareWorld(server, browser);
}, { timeout: 180_000 });

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('every page', { timeout: 1_200_000 }, async (t) => {
  // One language for each, in turn: the languages differ in words, the pages do not.
  for (const [n, row] of everyPage(world).entries()) {
    const lang = LANGS[n % LANGS.length];
    await t.test(`${row.name}, ${row.who} [${lang}]`, () => look(row, lang));
  }
});

async function look({ who, path, inFirstFlight }, lang) {
  const address = inLanguage(path, lang);
  const options = { base: server.url, lang, storageState: world.cookies[who], name: `pages ${address}` };
  const whole = await withVisit(browser, options, async (page, visit) => {
    const before = await page.context().cookies();
    await visit.go(address);
    await assertSound(page, { lang });
    await assertAccessible(page, inFirstFlight ? {} : { views: VIEWS });
    assert.deepEqual(await page.context().cookies(), before, 'looking sets no cookie');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    await assertWeight(page, address, who, inFirstFlight ? FIRST_FLIGHT : MOST);
    return shape(page);
  });
  await withVisit(browser, { ...options, js: false }, async (page, visit) => {
    await visit.go(address);
    assert.deepEqual(await shape(page), whole, 'without script the page says and offers the same');
  });
}

test('every control of a text page is reached with Tab and shows where one is', { timeout: 120_000 }, async () => {
  for (const [path, colorScheme] of [['/t/hub-it/it/p/ogp5/text/3.02', 'light'], [openSection('it'), 'dark']]) {
    await withVisit(browser, { base: server.url, colorScheme, name: 'keyboard' }, async (page, visit) => {
      await visit.go(path);
      const expected = await page.evaluate(() => {
        const controls = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]';
        const all = [...document.querySelectorAll(controls)].filter((one) => !one.disabled && one.checkVisibility());
        // Of a group of radio buttons one is in the order of Tab.
        const groups = new Set();
        return all.filter((one) => one.type !== 'radio' || (!groups.has(one.name) && groups.add(one.name))).length;
      });
      const seen = new Set();
      for (let n = 0; n < expected + 5; n += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(focused);
        if (!at) continue;
        assert.ok(at.ring, `no visible focus on ${at.html}`);
        assert.ok(at.onPage, `focus is off the page on ${at.html}`);
        seen.add(at.number);
      }
      assert.equal(seen.size, expected, `Tab reaches the controls of ${path}`);
    });
  }
});

// Runs in the page.
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {
    number: [...document.querySelectorAll('*')].indexOf(one),
    ring: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    onPage: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    html: one.outerHTML.slice(0, 120),
  };
}

test('words of a paragraph are chosen with the keyboard alone', async () => {
  await withVisit(browser, { base: server.url, name: 'word choice' }, async (page, visit) => {
    await visit.go(openSection('it'));
    const anchor = world.open.anchor;
    const words = (await page.locator(`#${anchor} .tx`).textContent()).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu);
    await page.locator(`#${anchor} .pick-words`).focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'tx', 'the paragraph takes the keys');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const said = await page.locator('[role=status]').textContent();
    assert.match(said, new RegExp(`${words[1]}\\s+${words[2]}`), 'what is chosen is announced');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(await page.locator('form#write [name="quote"]').inputValue(), `${words[1]} ${words[2]}`);
    assert.ok(Number(await page.locator('form#write [name="at"]').inputValue()) > 0, 'with the place of the words');
  });
});

function openSection(lang) {
  return `/t/arad/${lang}/p/prioritati/text/${world.open.section}`;
}

/** What a page says and offers, for readers with and without script. */
function shape(page) {
  return page.evaluate(() => {
    const offered = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length;
    return {
      heading: document.querySelector('h1').textContent.trim(),
      links: offered('main a[href]'),
      fields: offered('main input, main textarea, main select'),
      // The buttons that only script can serve are hidden without it.
      buttons: offered('main button:not(.pick-words, .aloud)'),
    };
  });
}

/** Page and style sheet as they go over the wire to a browser that takes brotli. */
async function assertWeight(page, address, who, most) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const html = await bytesOf(address, cookie);
  const sheets = await page.locator('link[rel=stylesheet]').evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
  let css = 0;
  for (const sheet of sheets) css += await bytesOf(sheet, '');
  assert.ok(html + css <= most, `${address} weighs ${html} + ${css} B for ${who}, more than ${most}`);
}

async function bytesOf(path, cookie) {
  return new Promise((done, reject) => {
    request(server.url + path, { headers: { 'accept-encoding': 'br', ...(cookie && { cookie }) } }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${path} answered ${answer.statusCode}`));
        if (answer.headers['content-encoding'] !== 'br') return reject(new Error(`${path} is not compressed with brotli`));
        return done(Buffer.concat(pieces).length);
      });
    }).on('error', reject).end();
  });
}
