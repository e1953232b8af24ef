// SC-01, steps 1 and 2: the steward opens a consultation and brings in the plan.
import assert from 'node:assert/strict';
import { press, send } from '../lib/forms.mjs';
import { assertSound } from '../lib/html.mjs';
import { FILES, PHASES, PURPOSE, TITLE } from './plan.mjs';

const PROBLEM = "Qual è il problema che l'impegno affronterà?";
const UPLOAD = 'form[enctype="multipart/form-data"]';

/** Creates the process from the template and fills in what publishing asks for; `town.slug` is its name then. */
export async function prepare({ page, visit, town, lang }) {
  await visit.go(town.path('/staff'));
  await press(page, 'a[href$="/staff/p/new"]');
  await send(page, 'main form', { title: TITLE, template: 'five-steps' });
  [, town.slug] = new URL(page.url()).pathname.match(/\/staff\/p\/([^/]+)\/purpose$/) ?? assert.fail(page.url());

  await visit.go(town.staff('/publish'));
  assert.equal(await page.locator('main form').count(), 0, 'an empty process offers no button to publish');
  for (const missing of ['#purpose', '#body', '#use', '#dates', '/text']) {
    assert.equal(await page.locator(`main li:has(.tag.late) a[href$="${missing}"]`).count(), 1, `${missing} is asked for`);
  }

  await visit.go(town.staff('/purpose'));
  await send(page, 'main form', {
    ...PURPOSE,
    influence: 'consult',
    responsible: 'Chiara Belforte',
    hashtag: '#OpenGovItaly',
    level: 'national',
    series: "Piani d'Azione Nazionali per il governo aperto",
    edition: 5,
    'valid-from': 2022,
    'valid-to': 2023,
  });
  await bringInThePlan({ page, visit, town, lang });
  await setTheDates({ page, visit, town });
}

/** Uploads the text without the problem of 3.02, then the complete one; the anchors stay. */
async function bringInThePlan({ page, visit, town, lang }) {
  await visit.go(town.staff('/text'));
  await send(page, UPLOAD, { file: FILES.incomplete, template: 'ogp' });
  const warning = page.locator('#missing li');
  assert.equal(await warning.count(), 1);
  assert.match(await warning.textContent(), /3\.02/);
  assert.ok((await warning.textContent()).replaceAll('’', "'").includes(PROBLEM), 'the missing question is named');
  await assertSound(page, { lang });
  await press(page, 'main button[name="use"]');
  assert.ok((await page.locator('.note.warn').textContent()).includes('3.02'), 'the office still sees what is missing');
  const before = await anchors({ page, visit, town });

  await visit.go(town.staff('/text'));
  await send(page, UPLOAD, { file: FILES.draft, template: 'ogp' });
  assert.equal(await page.locator('#missing').count(), 0, 'the corrected file has no gap');
  assert.equal(await page.locator('#h-fates').count(), 1, 'the preview says what became of each paragraph');
  assert.equal(await page.locator('.log .tag.no').count(), 0, 'no paragraph is gone');
  await press(page, 'main button[name="use"]');

  const after = await anchors({ page, visit, town });
  assert.ok(before.length > 5, `${before.length} paragraphs`);
  for (const [anchor, words] of before) {
    assert.deepEqual(after.find(([a]) => a === anchor), [anchor, words], `the anchor ${anchor} is kept`);
  }
  assert.equal(after.length, before.length + 1, 'one paragraph came');
}

/** The paragraphs of 3.02 in preparation: anchor and words. */
async function anchors({ page, visit, town }) {
  await visit.go(town.process('/text/3.02'));
  return page.locator('article .para').evaluateAll((all) => all.map((para) => [para.id, para.querySelector('.tx').textContent]));
}

async function setTheDates({ page, visit, town }) {
  await visit.go(town.staff('/dates'));
  const fields = { 'answer-due': '2022-02-28' };
  PHASES.forEach(([opens, closes], n) => {
    fields[`opens-${n}`] = opens;
    if (closes) fields[`closes-${n}`] = closes;
  });
  await send(page, 'main form', fields);
}

/** Publishes the process, then its text. */
export async function publish({ page, visit, town }) {
  await visit.go(town.staff('/publish'));
  assert.equal(await page.locator('main .tag.late').count(), 0, 'nothing is missing any more');
  await press(page, 'main form button.btn');
  await publishVersion({ page, visit, town }, 'draft');
}

/** Publishes the version in preparation as a draft, adopted or updated text. */
export async function publishVersion({ page, visit, town }, kind) {
  await visit.go(town.staff('/text'));
  await send(page, 'form[action$="/text/publication"]', { kind });
  assert.ok(page.url().endsWith(town.process('/text')), page.url());
}

/** Brings in a new version and publishes it. */
export async function newVersion({ page, visit, town }, file, kind) {
  await visit.go(town.staff('/text'));
  await send(page, UPLOAD, { file, template: 'ogp' });
  assert.equal(await page.locator('.log .tag.no').count(), 0, 'no paragraph is gone');
  await press(page, 'main button[name="use"]');
  await publishVersion({ page, visit, town }, kind);
}
