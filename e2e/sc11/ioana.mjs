// What Ioana does: steps 3, 5 and 7 of SC-11. She writes by keyboard on a screen enlarged to 400 %.
import assert from 'node:assert/strict';
import { press, send } from '../lib/forms.mjs';
import { lettersTo, linkIn } from '../lib/letters.mjs';
import { look } from './desk.mjs';

const ENLARGED = { width: 320, height: 256 }; // WCAG 1.4.10: 1280 × 1024 at 400 %
const MAILBOX = 'ioana.covaci@example.org';
const WORDS = 'Il terzo passo si deve poter fare anche senza mouse.';
const MOST_STOPS = 250;

/** Presses Tab until a field or button has the focus, which must be seen. */
async function tabTo(page, selector) {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (there) {
      const box = await page.locator(':focus').boundingBox();
      assert.ok(box && box.y + box.height > 0 && box.y < ENLARGED.height, `${selector} is on the screen when it has the focus`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} is not reached by ${MOST_STOPS} presses of Tab on ${page.url()}`);
}

async function type(page, selector, words) {
  await tabTo(page, selector);
  await page.keyboard.type(words);
}

async function enter(page, selector) {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Step 3: a comment by keyboard alone at 400 %, with a fault told beside its field and nothing lost. */
export async function writes(at) {
  const { page, visit, town, server } = at;
  await page.setViewportSize(ENLARGED);
  await visit.go(`${town.process('/text')}?write=1#write`);
  await type(page, '#write [name="body"]', WORDS);
  await type(page, '#write [name="name"]', 'Ioana Covaci');
  await type(page, '#write [name="email"]', 'ioana.covaci');
  await page.evaluate(() => document.querySelectorAll('form').forEach((form) => (form.noValidate = true)));
  await enter(page, '#write button.btn');
  const wrong = page.locator('[name="email"]');
  assert.equal(await wrong.getAttribute('aria-invalid'), 'true', 'the field says that it is wrong');
  const beside = (await wrong.getAttribute('aria-describedby')).split(' ').map((id) => `#${id}`).join(',');
  assert.ok((await page.locator(beside).allInnerTexts()).join(' ').trim(), 'and the words stand beside it');
  assert.ok((await page.locator('[name="body"]').inputValue()).includes(WORDS), 'what was typed is there');
  await look(at);
  await page.setViewportSize(ENLARGED);
  await tabTo(page, '[name="email"]');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(MAILBOX);
  await enter(page, '#write button.btn, main form button.btn:not([name])');
  assert.equal((await lettersTo(server, MAILBOX)).length, 1);
  await visit.go(await linkIn(server, MAILBOX, '/confirm/'));
  await enter(page, 'form[action*="/confirm/"] button.btn');
  assert.ok((await page.locator('main').innerText()).includes(WORDS), 'the comment is public');
}

/** Step 5, her part: she says what she likes about herself, apart from what she wrote, and may take it back. */
export async function saysWhoSheIs(at) {
  await at.visit.go(at.town.path('/me/about'));
  await look(at);
  await send(at.page, 'main form[action$="/me/about"]', { gender: 'woman', disability: 'yes', agree: true });
  await look(at);
}

/** Step 7: consents are given and withdrawn with date and receipt. */
export async function decides(at) {
  const { page, visit, town } = at;
  await visit.go(town.path('/me/consents'));
  for (const purpose of ['newsletter', 'research']) {
    const form = `main form[action$="/me/consents/privacy.${purpose}"]`;
    await press(page, `${form} button[value="give"]`);
    assert.equal(await page.locator(`${form} button[value="withdraw"]`).count(), 1, `${purpose} holds`);
  }
  await look(at);
  const research = page.locator('#privacy-research');
  await press(page, 'main form[action$="/me/consents/privacy.research"] button[value="withdraw"]');
  assert.equal(await research.locator('button[value="give"]').count(), 1, 'the withdrawal is seen at once');
  assert.ok((await research.locator('time').count()) > 0, 'and dated');
  await look(at);
}

/** Step 7, later: the notice changed. She is shown what changed, and asked again only where it matters. */
export async function isTold(at) {
  const { page, visit, town } = at;
  await visit.go(town.path('/me/notice'));
  await look(at);
  assert.ok((await page.locator('main ins').count()) > 0, 'what changed is marked');
  await visit.go(town.path('/me/consents'));
  const words = (purpose) => page.locator(`#privacy-${purpose} button`).count();
  assert.equal(await words('newsletter'), 2, 'asked again: give or withdraw');
  assert.equal(await words('research'), 1, 'not asked');
  await press(page, 'main form[action$="/me/consents/privacy.newsletter"] button[value="give"]');
  await look(at);
}
