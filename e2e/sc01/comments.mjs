// SC-01, steps 3 to 7: reading and writing comments, by visitors, organisations, a facilitator, an official.
import assert from 'node:assert/strict';
import { press, send } from '../lib/forms.mjs';
import { assertSound } from '../lib/html.mjs';
import { lettersTo, linkIn } from '../lib/letters.mjs';
import { countWords, LOADING } from './plan.mjs';

export const WRITE = 'form#write';
const STAKEHOLDERS = { cso: 'cso', public_administration: 'public_administration', company: 'company', university: 'university' };

/** The paragraph of commitment 3.02 that contains a phrase: its anchor. */
export async function anchorOf(page, phrase) {
  const paras = page.locator('article .para', { has: page.locator('.tx', { hasText: phrase }) });
  assert.equal(await paras.count(), 1, `one paragraph with "${phrase}"`);
  return paras.getAttribute('id');
}

/** Opens the form beside the paragraph a comment is about, with the words it quotes filled in. */
export async function openForm({ page, visit, town }, comment, { bySelection = false } = {}) {
  await visit.go(town.process('/text/3.02'));
  const anchor = await anchorOf(page, comment.near);
  if (bySelection && comment.quote) {
    await select(page, anchor, comment.quote);
    await press(page, 'button.take');
  } else {
    await press(page, `#${CSS(anchor)} a.ct`);
    if (comment.quote) await page.locator(`${WRITE} [name="quote"]`).fill(comment.quote);
  }
  assert.equal(await page.locator(`${WRITE} [name="anchor"]`).inputValue(), anchor);
  assert.equal(await page.locator(`${WRITE} [name="quote"]`).inputValue(), comment.quote ?? '');
  return anchor;
}

const CSS = (id) => id.replace(/[^\w-]/g, (letter) => `\\${letter}`);

/** Selects words of a paragraph as a person with a mouse does; the button to comment on them appears. */
async function select(page, anchor, words) {
  await page.evaluate(
    ({ anchor, words }) => {
      const walker = document.createTreeWalker(document.getElementById(anchor).querySelector('.tx'), NodeFilter.SHOW_TEXT);
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
      throw new Error(`no "${words}" in ${anchor}`);
    },
    { anchor, words },
  );
  await page.locator('button.take').waitFor();
}

/** What the form asks of someone for a comment. */
export function fieldsOf(comment, email) {
  const fields = { body: comment.text, lang: 'it' };
  if (comment.stance !== 'none') fields.stance = comment.stance;
  if (email) Object.assign(fields, { name: comment.author, email });
  const organisation = comment.organisation ?? (comment.stakeholder_type === 'citizen' ? null : 'Comune dimostrativo');
  if (organisation) Object.assign(fields, { organisation, stakeholder: STAKEHOLDERS[comment.stakeholder_type] });
  return fields;
}

/** A visitor without account writes, reads the letter, confirms by its link and arrives at the comment. Gives its id. */
export async function writeAsVisitor(story, comment, email, { bySelection = false } = {}) {
  const { page, server } = story;
  await openForm(story, comment, { bySelection });
  const letters = (await lettersTo(server, email)).length;
  await send(page, WRITE, fieldsOf(comment, email));
  assert.match(new URL(page.url()).pathname, /\/drafts\//, 'the page says where the letter went');
  const sent = await lettersTo(server, email);
  assert.equal(sent.length, letters + 1, 'one letter');
  assert.equal(sent[0].lang, story.lang, "the letter is in the page's language");
  await story.visit.go(await linkIn(server, email, '/confirm/'));
  assert.ok((await page.locator('main').textContent()).includes(comment.text), 'what was written is shown before it is confirmed');
  await press(page, 'form[action*="/confirm/"] button.btn');
  return arrived(story, comment);
}

/** The page after publishing: focus on the new comment, the new count, nothing about loading. */
export async function arrived({ page, visit, lang }, comment) {
  const [, id] = new URL(page.url()).hash.match(/^#c-(\w+)$/) ?? assert.fail(page.url());
  assert.equal(await page.evaluate(() => document.activeElement?.id), `c-${id}`, 'focus is on the comment');
  const own = page.locator(`#c-${id}`);
  assert.ok((await own.textContent()).includes(comment.text));
  if (comment.quote) assert.ok((await own.textContent()).includes(comment.quote), 'the chosen words stand with the comment');
  assert.doesNotMatch(await page.locator('body').innerText(), LOADING);
  assert.notEqual((await page.locator('[role=status]').textContent()).trim(), '', 'the result is announced');
  await assertSound(visit, { lang });
  return id;
}

/** The number of comments that the page of 3.02 shows. */
export async function assertCount({ page, visit, town, lang }, n) {
  await visit.go(town.process('/text/3.02'));
  const words = await page.locator('article .intro .meta').innerText();
  assert.ok(words.replaceAll('\u00a0', ' ').includes(countWords(lang, n)), `"${words}" says ${countWords(lang, n)}`);
  await assertSound(visit, { lang });
}

/** Someone who is signed in writes; gives the comment's id. */
export async function writeSignedIn(story, comment, more = {}) {
  await openForm(story, comment);
  await send(story.page, WRITE, { ...fieldsOf(comment), ...more });
  return arrived(story, comment);
}

/** An official answers inside the thread. */
export async function respond({ page, visit, town }, id, text) {
  await visit.go(town.path(`/c/${id}/response`));
  await send(page, 'main form', { body: text, lang: 'it' });
  assert.ok((await page.locator(`#c-${id} .reply`).textContent()).includes(text));
}
