// Which documents axe found good in this run. Both databases give the same pages, and each is examined once; whatever
// differs in more than ids, secrets and numbers is another document.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Test files are processes of their own: what one found the others read here. No folder of a run: nothing is kept.
const folder = process.env.ARENGO_TEST_DIR && join(process.env.ARENGO_TEST_DIR, 'examined');

/** What was found when the same document was examined in the same views, if it was. */
export function examinedBefore(html, views) {
  if (!folder) return undefined;
  try {
    return JSON.parse(readFileSync(join(folder, fingerprint(html, views)), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps what was found in a document without fault. */
export function noteExamined(html, views, found) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, fingerprint(html, views));
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(found));
  renameSync(unfinished, file);
}

function fingerprint(html, views) {
  return createHash('sha256').update(JSON.stringify(views)).update(alike(html)).digest('hex');
}

/** A document without what differs from run to run and changes nothing that axe looks at. Lengths stay. */
export function alike(html) {
  const noughts = (text) => '0'.repeat(text.length);
  return html
    .replace(/(<input type="hidden"[^>]*? value=")[^"]*/g, '$1')
    .replace(/( (?:href|action|datetime)=")[^"]*/g, '$1')
    .replace(/(<svg class="qr"[^>]*>)[^]*?<\/svg>/g, '$1')
    .replace(/\b[2-9a-z]{5}(?:-| – )[2-9a-z]{5}\b/gi, noughts) // a receipt's code
    .replace(/\b(?=[a-z]*\d)[0-9a-hjkmnp-tv-z]{10,14}\b/g, noughts) // an id
    .replace(/>[^<]+/g, (words) => words.replace(/\d/g, '0')); // in words alone: an h2 is no h3
}
