// The story of SC-01, told once for each combination.
import assert from 'node:assert/strict';
import { fill, press, send } from '../lib/forms.mjs';
import { linkIn } from '../lib/letters.mjs';
import { matrix } from '../lib/matrix.mjs';
import { signIn } from '../lib/people.mjs';
import * as office from './answers.mjs';
import { assertCount, openForm, respond, WRITE, writeAsVisitor, writeSignedIn } from './comments.mjs';
import { assertExports } from './exports.mjs';
import { AT, COMMENTS, FILES } from './plan.mjs';
import { newVersion, prepare, publish } from './preparation.mjs';
import { CHIARA, FABIO, Facts, GIULIA, MARTA, numbersOf, Town } from './town.mjs';

/** Registers the scenario's tests for one engine, with or without scripts, in every language. */
export function tellStory({ engine, scripts }) {
  matrix('SC-01 a plan is consulted', { engines: [engine], scripts: [scripts], clock: AT.preparation, timeout: 600_000 }, async (told) => {
    const town = new Town('hub-it', told.lang);
    const story = { ...told, town, facts: new Facts(told.server, town) };
    await prepared(story);
    await opens(story);
    await commented(story);
    await answeredInTheThread(story);
    await closes(story);
    await examined(story);
    await adopted(story);
    await reported(story);
    await updated(story);
  });
}

/** `visit` of the harness with the story's own things in hand. */
function as(story, who, work) {
  return story.visit(who, (page, visit) => work({ ...story, page, visit }));
}

// Steps 1 and 2.
async function prepared(story) {
  await as(story, 'Chiara', async (at) => {
    await signIn(at.page, at.visit, at.town.base, CHIARA);
    await prepare(at);
    story.clock.set(AT.publication);
    await publish(at);
  });
  const process = await story.facts.one("SELECT kind, state, hashtag_key FROM spaces_process WHERE town_id = $town AND id = $process");
  assert.deepEqual(process, { kind: 'consultation', state: 'published', hashtag_key: 'opengovitaly' });
  const results = await story.facts.query(
    "SELECT number FROM consultations_result WHERE town_id = $town AND part_slug = '3.02' AND text_id = (SELECT id FROM consultations_text WHERE town_id = $town AND process_id = $process) ORDER BY number",
  );
  assert.deepEqual(results.map((row) => Number(row.number)), [1, 2], 'the expected results can be followed');
}

// Step 3.
async function opens(story) {
  story.clock.set(AT.beforeOpening);
  await as(story, 'reader', async (at) => {
    const { page, visit, town } = at;
    await visit.go(town.process('/text/3.02'));
    assert.equal(await page.locator(WRITE).count(), 0, 'no form before the opening');
    const note = await page.locator('article').innerText();
    assert.match(note, /25/);
    assert.match(note, /0?9[:.]00/);
    await refusedBeforeOpening(at);
    story.clock.set(AT.opening);
    await assertCount(at, 0);
    assert.equal(await page.locator(WRITE).count(), 1, 'the form is there by itself');
    assert.equal(await page.locator('.empty').count(), 1, 'an invitation to be the first');
  });
}

async function refusedBeforeOpening({ server, town, facts }) {
  const answer = await server.fetch(town.path('/comments'), {
    method: 'POST',
    headers: { origin: server.url },
    body: new URLSearchParams({ about: `section:${town.slug}/3.02`, anchor: '', body: 'Troppo presto.', name: 'Chi Corre', email: 'corre@posta.example' }),
  });
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /Troppo presto\./, 'the text is not lost');
  assert.equal(await facts.count('comments_comment', 'process_id = $process'), 0);
}

// Steps 4 to 6: twelve comments; the server is killed in the middle.
async function commented(story) {
  const ids = (story.ids = []);
  await as(story, 'Giulia', async (at) => {
    at.clock.set(COMMENTS[0].posted_at);
    ids.push(await writeAsVisitor(at, COMMENTS[0], GIULIA, { bySelection: at.js }));
    await assertCount(at, 1);
    story.giulia = await at.page.context().storageState();
  });
  await as(story, 'Fabio', async (at) => {
    at.clock.set(COMMENTS[1].posted_at);
    ids.push(await writeAsVisitor(at, COMMENTS[1], FABIO));
    assert.equal(await at.page.locator(`#c-${ids[1]} .org`).count(), 1, 'the badge of an organisation');
    await declareInterest(at);
  });
  await as(story, 'visitors', async (at) => {
    for (const [n, comment] of COMMENTS.entries()) {
      if (n < 2) continue;
      at.clock.set(comment.posted_at);
      if (n === 6) await killed(story);
      await at.page.context().clearCookies(); // someone else sits down
      if (comment.channel === 'meeting') ids.push(await broughtFromMeeting(at, comment));
      else ids.push(await writeAsVisitor(at, comment, `${comment.id}@posta.example`));
    }
  });
  await as(story, 'reader', (at) => assertCount(at, 12));
  assert.equal(await story.facts.count('comments_comment', "process_id = $process AND kind = 'comment'"), 12);
}

// As after a power cut: nothing that was confirmed is lost.
async function killed(story) {
  await story.server.kill9();
  await story.server.restart();
  const rows = await story.facts.query('SELECT CAST(id AS TEXT) AS id FROM comments_comment WHERE town_id = $town AND process_id = $process');
  assert.deepEqual(rows.map((row) => row.id).sort(), numbersOf(story.ids));
}

// He is signed in since he confirmed his comment.
async function declareInterest({ page, visit, town, facts }) {
  await visit.go(town.process('/text/3.02/interest'));
  await send(page, 'main form', { organisation: 'Rete Partecipare Bene', offers: 'Quattordici associazioni e due persone esperte.' });
  assert.match(await page.locator('#interests').innerText(), /Quattordici associazioni/);
  assert.equal(await facts.count('consultations_interest', "part_slug = '3.02' AND text_id = (SELECT id FROM consultations_text WHERE town_id = $town AND process_id = $process)"), 1);
}

async function broughtFromMeeting(at, comment) {
  await signIn(at.page, at.visit, at.town.base, MARTA);
  return writeSignedIn(at, comment, {
    channel: 'meeting',
    said_by: comment.author,
    meeting: comment.source,
    meeting_on: '2022-02-10',
  });
}

// Step 6: an official answers Giulia; the answer stands in the thread and is not counted.
async function answeredInTheThread(story) {
  await as(story, 'Chiara', async (at) => {
    await signIn(at.page, at.visit, at.town.base, CHIARA);
    await respond(at, at.ids[0], COMMENTS[0].response.text);
    await assertCount(at, 12);
  });
  assert.equal(await story.facts.count('comments_comment', "process_id = $process AND kind = 'response'"), 1);
  await as(story, 'Giulia', async ({ page, visit, server }) => {
    await visit.go(await linkIn(server, GIULIA, '/c/'));
    assert.ok((await page.locator('.reply').innerText()).includes(COMMENTS[0].response.text), 'her letter leads to the answer');
  });
}

// Step 7: the phase closes by itself; who was writing loses nothing.
async function closes(story) {
  const late = { ...COMMENTS[4], text: 'Ancora una cosa, se faccio in tempo.' };
  story.clock.set(AT.lastSeconds, { frozen: true });
  await story.visit('Giulia', async (page, visit) => {
    const at = { ...story, page, visit };
    await openForm(at, late);
    await fill(page, WRITE, { body: late.text });
    story.clock.set(AT.tooLate, { frozen: true });
    await press(page, `${WRITE} button.btn`, { status: 403 });
    assert.equal(await page.locator('#kept').inputValue(), late.text, 'the text stays on the page');
    assert.match(await page.locator('.dek').innerText(), /23[:.]59/, 'with the reason');
    assert.equal(await page.locator('.note.warn').count(), 1, 'it says that a draft is kept');
    await visit.go(story.town.path('/me'));
    assert.ok((await page.locator('#drafts').innerText()).includes(late.text), 'the draft is among hers');
    await visit.go(story.town.process('/text/3.02'));
    assert.equal(await page.locator(WRITE).count(), 0, 'the form is gone');
  }, { storageState: story.giulia });
  assert.equal(await story.facts.count('comments_comment', "process_id = $process AND kind = 'comment'"), 12);
  story.clock.run();
}

// Step 8: all but one get their outcome; the process refuses to close.
async function examined(story) {
  story.clock.set(AT.examination);
  await as(story, 'Chiara', async (at) => {
    await signIn(at.page, at.visit, at.town.base, CHIARA);
    await office.group(at);
    await office.assertReasonNeeded(at, at.ids[0]);
    for (const [n, comment] of COMMENTS.entries()) {
      if (n !== 6) await office.decide(at, at.ids[n], comment.disposition);
    }
    await office.publishAnswers(at);
    await office.assertClosingRefused(at);
    await office.decide(at, at.ids[6], COMMENTS[6].disposition);
    await office.assertClosingRefused(at);
    story.chiara = await at.page.context().storageState();
  });
}

// Step 9: the adopted text, the changed words beside the answers, the notice to Giulia.
async function adopted(story) {
  story.clock.set(AT.adoption);
  await story.visit('Chiara', async (page, visit) => {
    const at = { ...story, page, visit };
    await newVersion(at, FILES.adopted, 'adopted');
    const { from, to } = (story.versions = await lastTwo(at));
    for (const n of [0, 2]) await office.decide(at, at.ids[n], COMMENTS[n].disposition, `${from}-${to}-a1`);
    await office.decide(at, at.ids[1], COMMENTS[1].disposition, `${from}-${to}-a2`);
    await office.publishAnswers(at);
  }, { storageState: story.chiara });
  await as(story, 'reader', async (at) => {
    await office.assertTwelveAnswers(at);
    await office.assertComparison(at, story.versions.from, story.versions.to);
  });
  await story.visit('Giulia', (page, visit) => office.assertAuthorTold({ ...story, page, visit }, GIULIA), {
    storageState: story.giulia,
  });
}

async function lastTwo({ facts }) {
  const rows = await facts.query(
    "SELECT number FROM consultations_version WHERE town_id = $town AND state = 'public' AND text_id = (SELECT id FROM consultations_text WHERE town_id = $town AND process_id = $process) ORDER BY number",
  );
  assert.ok(rows.length >= 2, 'two public versions');
  const [from, to] = rows.slice(-2).map((row) => Number(row.number));
  return { from, to };
}

// Step 10: the report in the same place, the end of the process.
async function reported(story) {
  await story.visit('Chiara', async (page, visit) => {
    const at = { ...story, page, visit };
    await office.publishReport(at);
    await office.close(at);
  }, { storageState: story.chiara });
  const { state } = await story.facts.one('SELECT state FROM spaces_process WHERE town_id = $town AND id = $process');
  assert.equal(state, 'closed');
}

// Step 10: half a year later an updated text; comments stay or are marked.
async function updated(story) {
  story.clock.set(AT.update);
  await as(story, 'Chiara', async (at) => {
    await signIn(at.page, at.visit, at.town.base, CHIARA);
    await newVersion(at, FILES.updated, 'updated');
  });
  await as(story, 'reader', async (at) => {
    await office.assertCommentsStay(at);
    await assertExports(at);
  });
}
