// What SC-01 is about: the plan's files, the twelve comments and their outcomes, the instants of the story.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/places.mjs';

const FOLDER = join(ROOT, 'crates/components/consultations/demo/ogp5');

/** The plan's versions as files. */
export const FILES = {
  incomplete: join(FOLDER, 'draft-incomplete.it.md'),
  draft: join(FOLDER, 'draft.it.md'),
  adopted: join(FOLDER, 'adopted.it.md'),
  updated: join(FOLDER, 'updated.it.md'),
};

/** The twelve comments on commitment 3.02, in the order in which they are written. */
export const COMMENTS = JSON.parse(readFileSync(join(FOLDER, 'comments.json'), 'utf8')).comments.filter(
  (comment) => comment.part === '3.02',
);

/** When things happen, in the town's time. */
export const AT = {
  preparation: '2022-01-20T10:00:00+01:00',
  publication: '2022-01-21T12:00:00+01:00',
  beforeOpening: '2022-01-25T08:59:30+01:00',
  opening: '2022-01-25T09:00:00+01:00',
  lastSeconds: '2022-02-24T23:59:40+01:00',
  tooLate: '2022-02-25T00:00:01+01:00',
  examination: '2022-02-26T10:00:00+01:00',
  adoption: '2022-02-28T09:30:00+01:00',
  update: '2022-08-31T09:30:00+02:00',
};

export const TITLE = "Consultazione sul 5 Piano d'Azione Nazionale per il governo aperto 2022 - 2023";

/** What the process's pages ask for. */
export const PURPOSE = {
  purpose: 'Il Piano dice che cosa faranno gli enti pubblici, in due anni, per essere più aperti. Leggi i nove impegni e scrivi che cosa cambieresti.',
  body: 'Amministrazione capofila del Piano (ente dimostrativo)',
  use: 'Ogni commento riceve un esito con il motivo. Gli esiti escono entro il 28 febbraio 2022, insieme al testo adottato.',
};

/** The five phases: what is typed as opening and closing. */
export const PHASES = [
  ['2021-11-02T09:00', '2022-01-25T08:59'],
  ['2022-01-25T09:00', '2022-02-24T23:59'],
  ['2022-02-25T00:00', '2022-02-28T08:59'],
  ['2022-02-28T09:00', '2022-08-31T08:59'],
  ['2022-08-31T09:00', ''],
];

const COUNT_WORDS = {
  it: (n) => `${n} ${n === 1 ? 'commento' : 'commenti'}`,
  ro: (n) => `${n} ${n === 1 ? 'comentariu' : n === 0 || (n % 100 > 0 && n % 100 < 20) ? 'comentarii' : 'de comentarii'}`,
  en: (n) => `${n} ${n === 1 ? 'comment' : 'comments'}`,
};

/** "1 commento", as the page in that language says it. */
export const countWords = (lang, n) => COUNT_WORDS[lang](n);

/** Words that a page which loads its comments later would show. */
export const LOADING = /sto caricando|se încarcă|loading/i;
