// Who acts in SC-02, and what they do on the pages of moderation.
import assert from 'node:assert/strict';
import { assertAccessible } from '../lib/axe.mjs';
import { press, send } from '../lib/forms.mjs';
import { assertSound } from '../lib/html.mjs';
import { lettersTo, linkIn } from '../lib/letters.mjs';

export const MATTIA = 'mattia.ronconi@terni.example';
export const PAOLA = 'paola.grifoni@terni.example';
export const PIERO = 'piero.lanari@posta.example';
export const YASMINE = 'yasmine.haddad@posta.example';
export const GIULIA = 'giulia.sartorel@posta.example';

const REPORT = 'main form[action$="/report"]';
const DECISION = 'main form[action$="/decision"]';

/** The page as it is now is sound and accessible. */
export async function look({ visit, lang }) {
  await assertSound(visit, { lang });
  await assertAccessible(visit);
}

/** Opens the report form of a comment by keyboard alone, from the page that shows the comment. */
export async function openByKeyboard({ page, visit, town }, id) {
  await visit.go(town.path(`/c/${id}`));
  const wanted = `/report?about=comment%3A${id}`;
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab');
    const address = await page.locator('*:focus').first().getAttribute('href', { timeout: 2_000 }).catch(() => null);
    if (!address?.endsWith(wanted)) continue;
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    return;
  }
  assert.fail(`no key leads to ${wanted}`);
}

/** Fills the open report form; gives the code of the receipt. */
export async function report({ page }, fields, { status = 200 } = {}) {
  await send(page, REPORT, fields, { status });
  return new URL(page.url()).pathname.split('/').pop();
}

export async function reportComment(at, id, fields, more) {
  await at.visit.go(at.town.path(`/report?about=comment:${id}`));
  return report(at, fields, more);
}

/** Opens the link of the newest letter about a report and says that the report is one's own. */
export async function confirm({ page, visit, server }, mailbox) {
  await visit.go(await linkIn(server, mailbox, '/report/confirm/'));
  await press(page, 'main form button.btn');
}

/** The newest letter to a mailbox, as text. */
export async function newest(server, mailbox) {
  const [letter] = await lettersTo(server, mailbox);
  assert.ok(letter, `a letter to ${mailbox}`);
  return letter;
}

/** Opens the case about a comment from the queue. */
export async function openCase({ page, visit, town }, words) {
  await visit.go(town.path('/staff/reports'));
  const link = page.locator('#h-open ~ ol a, section:has(#h-open) ol a', { hasText: words }).first();
  await Promise.all([page.waitForNavigation(), link.click()]);
}

/** Decides the case that is open. */
export async function decide({ page }, fields, more) {
  await send(page, DECISION, fields, more);
}

/** Marks words of the text as a person with a mouse does, and takes them into the field. */
export async function mark(page, words) {
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector('#t1 .tx'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.data.indexOf(words);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
    throw new Error(`no "${words}"`);
  }, words);
  await page.locator('button.take').click();
  assert.equal(await page.locator('[name="passage"]').inputValue(), words);
}

/** Opens the decision that a letter to its author leads to. */
export async function openDecision({ visit, server, town, lang }, mailbox) {
  const path = await linkIn(server, mailbox, '/me/decisions/');
  await visit.go(path.replace(`/t/${town.town}/`, `/t/${town.town}/${lang}/`));
}
