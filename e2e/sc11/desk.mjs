// What Samira does at the help point, and what Bepi reads on his paper.
import assert from 'node:assert/strict';
import { assertAccessible } from '../lib/axe.mjs';
import { press, send } from '../lib/forms.mjs';
import { assertSound } from '../lib/html.mjs';

export const SAMIRA = 'samira.benali@schio.example';
export const DAVIDE = 'davide.zorzan@schio.example';
export const BEPI = 'Bepi Dalla Costa';
export const STREET = 'Via dei Tigli 4';
export const WORDS = 'Ho 78 anni. Al passo 3 scrivete anche un numero di telefono.';

const PERSON = 'main form[action$="/person"]';
const SAID = 'main form[action$="/words"]';
const READING = 'main form[action$="/reading"]';

/** A telephone, and a desk screen at 400 % zoom (WCAG 1.4.10: 1280 / 4). */
const WIDTHS = [390, 320];

/** The page as it is now is sound, accessible, and does not scroll sideways on a telephone or at 400 %. */
export async function look({ page, visit, lang }) {
  await assertSound(visit, { lang });
  await assertAccessible(visit);
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sideways <= 0, `${page.url()} scrolls ${sideways} px sideways at ${width} px`);
  }
  await page.setViewportSize(before);
}

/** Begins an entry at the only help point for the only process that is open. */
export async function begin(at) {
  await at.visit.go(at.town.path('/staff/assisted'));
  await look(at);
  await press(at.page, 'main form button[name="process"]');
}

/** The page about the person: refused when half filled in, and kept. */
export async function person(at) {
  await look(at);
  await send(at.page, PERSON, { name: BEPI, reach: 'post' }, { status: 422 });
  await look(at);
  assert.equal(await at.page.locator('[name="name"]').inputValue(), BEPI, 'what was typed is kept');
  // Interrupted: she comes back to it from the desk.
  await at.visit.go(at.town.path('/staff/assisted'));
  await Promise.all([at.page.waitForNavigation(), at.page.locator('section:has(#h-half) h3 a').first().click()]);
  assert.equal(await at.page.locator('[name="name"]').inputValue(), BEPI, 'also for the next visit');
  await send(at.page, PERSON, { agreed: true, shown: 'name', reach: 'post', address: `${STREET}\n36015 Schio` });
}

/** The page about the words. */
export async function words(at) {
  await look(at);
  await send(at.page, SAID, { source: 'paper', stance: 'amend', body: ' ' }, { status: 422 });
  await look(at);
  await send(at.page, SAID, { source: 'paper', stance: 'amend', body: WORDS, lang: at.lang });
}

/** Reads back, changes a word, publishes, and gives the code on the receipt. */
export async function readBack(at) {
  await look(at);
  const aloud = await at.page.locator('.xl').innerText();
  for (const part of [WORDS, BEPI, STREET]) assert.ok(aloud.includes(part), `${part} is read back`);
  await Promise.all([at.page.waitForNavigation(), at.page.locator(`${READING} a[href$="/words"]`).click()]);
  await send(at.page, SAID, { body: `${WORDS} Grazie.` });
  await press(at.page, `${READING} button`);
  return new URL(at.page.url()).pathname.split('/').pop();
}

/** The receipt, as it is on paper: the code large and as a picture, no furniture, nothing about who it is. */
export async function receipt(at, code) {
  await look(at);
  assert.match(code, /^[2-9a-z]{5}-[2-9a-z]{5}$/);
  const sheet = at.page.locator('.sheet');
  const text = await sheet.innerText();
  assert.ok(text.includes(code.toUpperCase().replace('-', ' – ')), 'the code in two groups');
  assert.ok(text.includes('+39'), 'the telephone of the help point');
  assert.ok(!text.includes('Bepi') && !text.includes('Tigli'), 'nothing about who it is');
  assert.equal(await sheet.locator('svg.qr').count(), 1);
  await at.page.emulateMedia({ media: 'print' });
  for (const hidden of ['.top', '.foot', '.screen']) {
    assert.equal(await at.page.locator(hidden).first().isVisible(), false, `${hidden} is not printed`);
  }
  const size = await sheet.locator('li').first().evaluate((li) => parseFloat(getComputedStyle(li).fontSize));
  assert.ok(size >= 21, `large print: ${size} px`); // 16 pt
  const pdf = (await at.page.pdf({ format: 'A4' })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, 1, 'the receipt is one sheet of paper');
  await at.page.emulateMedia({ media: 'screen' });
}

/** What the operator reads to someone on the telephone. */
export async function lookUp(at, said, { status = 200 } = {}) {
  await at.visit.go(at.town.path('/staff/assisted'));
  await send(at.page, 'main form[action$="/state"]', { code: said }, { status });
  await look(at);
  return at.page.locator('main').innerText();
}
