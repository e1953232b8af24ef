// SC-01, the proof: what is exported is what the pages show.
import assert from 'node:assert/strict';
import { COMMENTS } from './plan.mjs';

const TYPES = ['citizen', 'cso', 'public_administration', 'company', 'university'];

/** The CSV of all contributions: twelve rows with anchor, type, channel and outcome, the same ids as the pages. */
export async function assertExports({ server, town, ids, page, visit }) {
  const answer = await server.fetch(town.process('/data/contributions.csv'));
  assert.equal(answer.status, 200);
  const rows = parse(await answer.text());
  assert.equal(rows.length, 12);
  assert.deepEqual(rows.map((row) => row.id).sort(), [...ids].sort());
  for (const [at, comment] of COMMENTS.entries()) {
    const row = rows.find(({ id }) => id === ids[at]);
    assert.ok(row.anchor, `${comment.id} has its anchor`);
    assert.equal(row.section, '3.02');
    assert.ok(TYPES.includes(row.stakeholder_type), row.stakeholder_type);
    assert.equal(row.stakeholder_type, comment.stakeholder_type);
    assert.equal(row.channel, comment.channel === 'meeting' ? 'meeting' : 'web');
    assert.equal(row.outcome, comment.disposition.outcome);
    assert.equal(row.reason, comment.disposition.reason);
    assert.equal(row.text, comment.text);
    assert.equal(row.quote, comment.quote ?? '');
  }
  const json = await (await server.fetch(town.process('/data/contributions.json'))).json();
  const list = Array.isArray(json) ? json : json.rows;
  assert.deepEqual(list.map((row) => row.id).sort(), [...ids].sort(), 'JSON has the same rows');

  // Exports = screens: each exported anchor shows that many comments beside its paragraph.
  await visit.go(town.process('/text/3.02'));
  const shown = await page.locator('article .para:has(a.ct)').evaluateAll((all) =>
    all.map((para) => [para.id, Number(para.querySelector('a.ct').textContent.match(/\d+/)[0])]).filter(([, n]) => n > 0),
  );
  const exported = new Map();
  for (const { anchor } of rows) exported.set(anchor, (exported.get(anchor) ?? 0) + 1);
  assert.deepEqual(new Map(shown), exported, 'counts on the page are those of the export');
}

/** Reads CSV as RFC 4180 says, the first line as names. */
export function parse(text) {
  const lines = [];
  let row = [], cell = '', quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < source.length; i += 1) {
    const letter = source[i];
    if (quoted) {
      if (letter === '"' && source[i + 1] === '"') { cell += '"'; i += 1; }
      else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') { row.push(cell); cell = ''; }
    else if (letter === '\n') { row.push(cell.replace(/\r$/, '')); lines.push(row); row = []; cell = ''; }
    else cell += letter;
  }
  if (cell || row.length) lines.push([...row, cell]);
  const [names, ...rest] = lines;
  return rest.map((line) => Object.fromEntries(names.map((name, n) => [name, line[n]])));
}
