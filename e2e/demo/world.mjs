// The demonstration with something of every kind in it: people who are signed in, a report, a draft that waits, an
// uploaded text, a process in preparation.
import { join } from 'node:path';
import { withVisit } from '../lib/browser.mjs';
import { send } from '../lib/forms.mjs';
import { linkIn } from '../lib/letters.mjs';
import { signIn } from '../lib/people.mjs';
import { ROOT } from '../lib/places.mjs';

const TEXT = join(ROOT, 'crates/components/consultations/demo/terni/capitolato.it.md');

/** Who may be signed in: name, home and address. */
const PEOPLE = {
  citizen: ['/t/hub-it/it', 'giulia.sartorel@posta.example'],
  steward: ['/t/hub-it/it', 'chiara.belforte@hub.example'],
  official: ['/t/terni/it', 'nadia.sforzini@terni.example'],
  moderator: ['/t/terni/it', 'mattia.ronconi@terni.example'],
};

/** Prepares the world. Gives the cookies of each person, and addresses without town's language. */
export async function prepareWorld(server, browser) {
  const world = { server, browser, cookies: {} };
  world.as = (who, work) =>
    withVisit(browser, { base: server.url, name: `world ${who}`, storageState: world.cookies[who] }, work);
  for (const [who, [base, email]] of Object.entries(PEOPLE)) {
    await world.as(who, async (page, visit) => {
      await signIn(page, visit, base, email);
      world.cookies[who] = await page.context().storageState();
    });
  }
  await readIds(world);
  await visitorWrites(world);
  await officialWorks(world);
  return world;
}

async function readIds(world) {
  const rows = async (town, process) =>
    (await (await world.server.fetch(`/t/${town}/it/p/${process}/data/contributions.json`)).json()).rows;
  const finished = await rows('hub-it', 'ogp5');
  const open = await rows('arad', 'prioritati');
  world.finished = finished.find((row) => row.section === '3.02' && row.quote);
  world.open = open[0];
}

/** A visitor reports a problem, writes a comment that is not confirmed, and asks for a link to sign in. */
async function visitorWrites(world) {
  await world.as('visitor', async (page, visit) => {
    await visit.go('/t/terni/it/report?about=process%3Aportale');
    await send(page, 'main form[data-keep]', { reason: 'spam', note: 'Prova.' });
    world.receipt = pathOf(page);
    await visit.go(`/t/arad/ro/comments?about=${encodeURIComponent(`section:prioritati/${world.open.section}`)}&anchor=${world.open.anchor}`);
    await send(page, 'form#write', { body: 'O întrebare.', name: 'Ana', email: 'ana@posta.example' });
    world.waiting = pathOf(page);
    world.confirmation = await linkIn(world.server, 'ana@posta.example', '/confirm/');
    await visit.go('/t/terni/it/sign-in');
    await send(page, 'form:has([name="email"]):not(:has([name="password"]))', { email: 'nuova@posta.example' });
    world.code = pathOf(page);
    world.link = await linkIn(world.server, 'nuova@posta.example', '/sign-in/');
  });
}

/** An official starts a process and brings in a text without using it yet. */
async function officialWorks(world) {
  await world.as('official', async (page, visit) => {
    await visit.go('/t/terni/it/staff/p/new');
    await send(page, 'main form', { title: 'Una consultazione in preparazione' });
    [, world.draft] = pathOf(page).match(/\/staff\/p\/([^/]+)\//);
    await visit.go('/t/terni/it/staff/p/portale/text');
    await send(page, 'form[enctype="multipart/form-data"]', { file: TEXT });
    world.upload = pathOf(page);
  });
}

/** The path of the page shown, without the language of its town. */
function pathOf(page) {
  const { pathname, search } = new URL(page.url());
  return pathname.replace(/^(\/t\/[^/]+)\/[a-z]{2}(?=\/|$)/, '$1') + search;
}
