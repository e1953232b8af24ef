// SC-01, steps 8 to 10: outcomes, the adopted text, the notice to an author, comparison, report, update.
import assert from 'node:assert/strict';
import { fill, press, send } from '../lib/forms.mjs';
import { assertSound } from '../lib/html.mjs';
import { lettersTo } from '../lib/letters.mjs';
import { COMMENTS } from './plan.mjs';
import { numbersOf } from './town.mjs';

const OUTCOMES = { accepted: 5, partly: 4, rejected: 3 };

/** Puts two comments on the platform into a group of their own. */
export async function group({ page, visit, town, ids, facts }) {
  await visit.go(town.staff('/answers?show=all'));
  const form = 'main form[method="post"]:has([name="c"])';
  const chosen = [ids[5], ids[10]];
  for (const id of chosen) await page.locator(`${form} [name="c"][value="${id}"]`).check();
  await send(page, form, { title: 'Quale piattaforma' }, { button: 'button[value="group"]' });
  const members = await facts.query(
    "SELECT CAST(m.comment_id AS TEXT) AS id FROM consultations_group_member m JOIN consultations_group g ON g.town_id = m.town_id AND g.id = m.group_id WHERE m.town_id = $town AND g.process_id = $process AND g.title = 'Quale piattaforma' ORDER BY m.comment_id",
  );
  assert.deepEqual(members.map((row) => row.id).sort(), numbersOf(chosen));
}

/** Gives one comment its outcome and reason as a draft; `change` is the key of the changed words. */
export async function decide({ page, visit, town }, id, disposition, change) {
  await visit.go(town.staff(`/answers/${id}`));
  const form = 'form:has([name="outcome"])';
  const fields = { outcome: disposition.outcome, reason: disposition.reason, lang: 'it' };
  if (change) fields.change = change;
  await send(page, form, fields, { button: 'button[value="stay"]' });
}

/** An answer without outcome or reason is shown again with what is missing. */
export async function assertReasonNeeded({ page, visit, town }, id) {
  await visit.go(town.staff(`/answers/${id}`));
  const form = 'form:has([name="outcome"])';
  assert.equal(await page.locator(`${form} [name="outcome"]:checked`).count(), 0, 'no outcome is chosen beforehand');
  await send(page, form, { outcome: 'accepted' }, { button: 'button[value="stay"]', status: 422 });
  assert.equal(await page.locator(`${form} [aria-invalid="true"]`).getAttribute('name'), 'reason');
}

/** The process does not close while a comment lacks its public answer. */
export async function assertClosingRefused({ page, visit, town, facts }) {
  await visit.go(town.staff('/closing'));
  assert.equal(await page.locator('main form[action$="/closing"]').count(), 0, 'no button to close');
  assert.equal(await page.locator(`main .note.bad a[href="${town.staff('/answers')}"]`).count(), 1, 'the way to the answers');
  const state = await facts.one('SELECT state FROM spaces_process WHERE town_id = $town AND id = $process');
  assert.equal(state.state, 'published');
}

export async function close({ page, visit, town }) {
  await visit.go(town.staff('/closing'));
  await press(page, 'main form[action$="/closing"] button.btn');
}

/** Publishes all drafts. */
export async function publishAnswers({ page, visit, town }) {
  await visit.go(town.staff('/answers'));
  await press(page, 'form[action$="/answers/publication"] button.btn');
}

/** Twelve comments, twelve outcomes: in the database, on the page and in the export. */
export async function assertTwelveAnswers(story) {
  const { page, visit, town, facts, ids, lang } = story;
  const rows = await facts.query(
    "SELECT CAST(comment_id AS TEXT) AS id, outcome, reason FROM consultations_disposition WHERE town_id = $town AND process_id = $process AND published_at IS NOT NULL",
  );
  assert.deepEqual(rows.map((row) => row.id).sort(), numbersOf(ids), '12 comments, 12 dispositions');
  for (const [outcome, n] of Object.entries(OUTCOMES)) {
    assert.equal(rows.filter((row) => row.outcome === outcome).length, n, outcome);
  }
  assert.ok(rows.every((row) => row.reason.length > 20), 'each with a reason');
  await visit.go(town.process('/answers'));
  const shown = await page.locator('main li.pair').evaluateAll((all) => all.map((pair) => pair.id.replace(/^e-/, '')));
  assert.deepEqual([...shown].sort(), [...ids].sort(), 'the page shows the same');
  for (const [at, comment] of COMMENTS.entries()) {
    const words = await page.locator(`#e-${ids[at]}`).innerText();
    assert.ok(words.includes(comment.text) && words.includes(comment.disposition.reason), comment.id);
  }
  await assertSound(visit, { lang });
}

/** Giulia is told: her comment, its outcome, the reason and the changed words, by e-mail and on her page. */
export async function assertAuthorTold({ page, visit, town, server, ids }, email) {
  const [letter] = await lettersTo(server, email);
  const { text, disposition } = COMMENTS[0];
  for (const words of [text, disposition.reason, "L'Hub offre un'unica ricerca"]) {
    assert.ok(letter.text.includes(words), `the letter has "${words}":\n${letter.text}`);
  }
  await visit.go(town.path('/me/notices'));
  const notice = page.locator(`main li a[href*="${ids[0]}"]`);
  assert.ok((await notice.count()) >= 1, 'the notice leads to her comment');
  await press(page, `main li a[href*="${ids[0]}"] >> nth=0`);
  const pair = page.locator(`#e-${ids[0]}`);
  assert.ok((await pair.innerText()).includes(disposition.reason));
  await press(page, `#e-${ids[0]} a[href*="/text/compare/"]`);
  const target = page.locator(new URL(page.url()).hash);
  assert.match(await target.innerText(), /unica ricerca/, 'the link leads to the changed words');
}

/** Anyone compares draft and adopted text: two insertions and one deletion, named in words. */
export async function assertComparison({ page, visit, town, lang }, from, to) {
  await visit.go(town.process(`/text/compare/${from}/${to}`));
  const inserted = await page.locator('main ins').allInnerTexts();
  const deleted = await page.locator('main del').allInnerTexts();
  assert.equal(inserted.length, 2, inserted.join(' | '));
  assert.equal(deleted.length, 1, deleted.join(' | '));
  assert.match(inserted[0], /unica ricerca/);
  assert.match(inserted[1], /criteri pubblici/);
  assert.match(deleted[0], /davvero/);
  assert.equal(await page.locator('main ins .who, main del .who').count(), 3, 'each is named, not only coloured');
  await assertSound(visit, { lang });
}

/** The report is generated, edited and published; it stands as a page and as a PDF. */
export async function publishReport({ page, visit, town, server, lang }) {
  await visit.go(town.staff(`/report?lang=${lang}`));
  await press(page, 'main button[value="generate"] >> nth=0');
  const editor = 'main form:has([name="body"])';
  const body = await page.locator(`${editor} [name="body"]`).inputValue();
  assert.ok(body.length > 500, 'the report is drawn up from the answers');
  await send(page, editor, { body: `${body}\n\nUna frase aggiunta a mano.\n` }, { button: 'button[value="save"]' });
  await press(page, 'main button[value="publish"]');
  await visit.go(town.process(`/report?lang=${lang}`));
  const words = await page.locator('main article').innerText();
  assert.match(words, /Una frase aggiunta a mano\./);
  for (const { text, disposition } of COMMENTS) {
    assert.ok(words.includes(text) && words.includes(disposition.reason), `the report has "${text}"`);
  }
  await assertSound(visit, { lang });
  const pdf = await server.fetch(town.process(`/report.pdf?lang=${lang}`));
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  const bytes = Buffer.from(await pdf.arrayBuffer());
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
  assert.ok(bytes.includes('/StructTreeRoot'), 'the PDF is tagged');
}

/** After the update every comment is still there; the one whose words are gone says so. */
export async function assertCommentsStay({ page, visit, town, lang, ids }) {
  await visit.go(town.process('/text/3.02'));
  const shown = await page.locator('main .thread article.cmt').evaluateAll((all) => all.map((one) => one.id.replace(/^c-/, '')));
  assert.deepEqual([...shown].sort(), [...ids].sort(), 'all twelve comments are on the page');
  const marked = page.locator('main article.cmt > p.hint:has(svg use[href="#i-history"])');
  const whose = await marked.evaluateAll((all) => all.map((hint) => hint.closest('article').id.replace(/^c-/, '')));
  assert.deepEqual(whose, [ids[9]], 'the comment on "economie di scala" belongs to an earlier version');
  await assertSound(visit, { lang });
}
