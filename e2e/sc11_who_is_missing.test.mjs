// SC-11, step 6: the balance of those who chose to state it is 48/50/2; the facilitator sees that young men of one
// district are missing and plans a visit. 260 people take part once for each database; the pages are read in every
// language, with scripts and without.
import { matrix } from './lib/matrix.mjs';
import { signIn } from './lib/people.mjs';
import { Town } from './sc01/town.mjs';
import * as balance from './sc11/balance.mjs';
import { takesPart } from './sc11/crowd.mjs';

const START = '2026-03-02T09:00:00+01:00';
const READERS = [
  { lang: 'it', js: false, visit: { day: '2026-03-14', place: 'Campo sportivo di Magrè' } },
  { lang: 'ro', js: true, visit: { day: '2026-03-15', place: 'Bar della stazione' } },
  { lang: 'en', js: false, visit: { day: '2026-03-16', place: 'Oratorio' } },
];

matrix('SC-11 who is missing', { langs: ['it'], scripts: ['off'], clock: START, timeout: 600_000 }, async (told) => {
  const { clock, server, visit } = told;
  clock.advance({ days: 4 }); // the comments of the town's process are open
  const within = (lang) => Object.assign(new Town('schio', lang), { slug: 'modello' });
  const as = ({ lang, js }, who, mailbox, work) =>
    visit(`${who} ${lang}`, async (page, visit) => {
      const town = within(lang);
      if (mailbox) await signIn(page, visit, town.base, mailbox);
      return work({ page, visit, town, lang, js, server });
    }, { lang, js });

  await as(READERS[0], 'Marta sets out', balance.MARTA, balance.setsOut);
  await takesPart({ server, town: within('it') });
  for (const reader of READERS) {
    await as(reader, 'Marta', balance.MARTA, async (at) => {
      await balance.sees(at);
      await balance.plansAVisit(at, reader.visit);
      await balance.callsOffAVisit(at, '2026-03-20');
    });
  }
  await as(READERS[0], 'a neighbour', undefined, balance.isNotPublicYet);
  clock.advance({ days: 35 }); // comments are closed
  for (const reader of READERS) await as(reader, 'Sabrina', undefined, balance.isPublic);
});
