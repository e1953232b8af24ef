// The story of SC-02, told once for each combination.
import assert from 'node:assert/strict';
import { press, send } from '../lib/forms.mjs';
import { lettersTo } from '../lib/letters.mjs';
import { matrix } from '../lib/matrix.mjs';
import { signIn } from '../lib/people.mjs';
import { Facts, Town } from '../sc01/town.mjs';
import * as people from './people.mjs';
import { GIULIA, MATTIA, PAOLA, PIERO, YASMINE } from './people.mjs';

const NUMBER = '0744 111 222';
const ANNA = 'anna@posta.example';
const START = '2026-03-02T09:00:00+01:00';

/** Registers the scenario's tests for one engine, with or without scripts, in every language. */
export function tellStory({ engine, scripts, langs }) {
  matrix('SC-02 a report is decided', { langs, engines: [engine], scripts: [scripts], clock: START, timeout: 600_000 }, async (told) => {
    const town = new Town('terni', told.lang);
    town.slug = 'portale';
    const story = { ...told, town, facts: new Facts(told.server, town) };
    story.before = await tallied(story.facts);
    story.comments = await comments(story);
    await reported(story);
    await redacted(story);
    await authorTold(story);
    await hiddenAndReinstated(story);
    await portrayed(story);
    await published(story);
    await proven(story);
  });
}

/** `visit` of the harness with the story's own things in hand. */
function as(story, who, work, mailbox) {
  return story.visit(who, async (page, visit) => {
    const at = { ...story, page, visit };
    if (mailbox) await signIn(page, visit, story.town.base, mailbox);
    return work(at);
  });
}

async function comments({ server, town }) {
  const answer = await server.fetch(town.process('/data/comments.json'));
  const { rows } = await answer.json();
  const by = (name) => rows.find((row) => row.author === name)?.id ?? assert.fail(`no comment by ${name}`);
  const section = rows.find((row) => row.author === 'Piero Lanari').section.split('/').pop();
  return { piero: by('Piero Lanari'), yasmine: by('Yasmine Haddad'), section };
}

// Steps 1 to 3: by keyboard, without account; a receipt; the same person twice; another person.
async function reported(story) {
  const { piero } = story.comments;
  await as(story, 'Anna', async (at) => {
    await people.openByKeyboard(at, piero);
    await people.look(at);
    await send(at.page, 'main form[action$="/report"]', { reason: 'illegal' }, { status: 422 });
    await people.look(at);
    const code = await people.report(at, { reason: 'personal_data', note: 'È il numero di mio padre.', email: ANNA });
    assert.match(code, /^[2-9a-z]{5}-[2-9a-z]{5}$/);
    assert.ok((await at.page.locator('.receipt').textContent()).includes(code));
    assert.ok(!(await at.page.content()).includes(NUMBER), 'the receipt shows no words of the thing');
    await people.look(at);
    await people.confirm(at, ANNA);
    await people.look(at);
    await at.visit.go(at.town.path(`/report/find?code=${encodeURIComponent(code.toUpperCase().replace('-', ' '))}`));
    assert.ok(at.page.url().endsWith(`/report/${code}`), 'a code said on the telephone is found');
    await people.reportComment(at, piero, { reason: 'other', email: 'Anna+ancora@posta.example' });
    await people.confirm(at, 'Anna+ancora@posta.example');
    assert.equal(await at.page.locator('main .note').count(), 1, 'told that the first report stands');
  });
  const points = async () => (await story.facts.one('SELECT points, reporters FROM moderation_case WHERE town_id = $town')).points;
  const before = Number(await points());
  await as(story, 'Giulia', async (at) => {
    await people.reportComment(at, piero, { reason: 'personal_data' });
    await at.visit.go(at.town.path(`/report?about=comment:${piero}`), { status: 409 });
    await people.look(at);
  }, GIULIA);
  assert.ok(Number(await points()) > before, 'another person raises the priority');
  assert.equal(await story.facts.count('moderation_report', 'NOT is_repeated'), 2);
}

// Step 4: the queue, the rule and the text; the number goes, the rest stays.
async function redacted(story) {
  await as(story, 'Mattia', async (at) => {
    await at.visit.go(at.town.path('/staff/reports'));
    await people.look(at);
    await people.openCase(at, 'Questo punto serve');
    await people.look(at);
    assert.ok((await at.page.locator('aside').textContent()).includes('3.'), 'the rules are at hand');
    await people.decide(at, { action: 'redact', reason: ' ', rule: '3' }, { status: 422 });
    await people.look(at);
    if (at.js) await people.mark(at.page, NUMBER);
    else await at.page.locator(`[name="found"][value="${NUMBER}"]`).check();
    await people.decide(at, { action: 'redact', rule: '3', reason: 'Il numero è di un’altra persona. Il resto rimane.' });
  }, MATTIA);
}

// Step 5: what changed, under which rule, with the appeal; no page or file has the number.
async function authorTold(story) {
  const { server, town, comments } = story;
  const letter = await people.newest(server, PIERO);
  assert.match(letter.text, /3, /);
  assert.ok(letter.text.includes('Il numero è di un’altra persona'));
  assert.ok(!letter.text.includes(NUMBER));
  await as(story, 'Piero', async (at) => {
    await people.openDecision(at, PIERO);
    await people.look(at);
    assert.equal(await at.page.locator('form[action$="/appeal"]').count(), 1, 'the way to appeal');
  }, PIERO);
  await as(story, 'reader', async (at) => {
    await at.visit.go(town.path(`/c/${comments.piero}`));
    assert.match(await at.page.locator('.cmt').first().innerText(), /\[una parte rimossa: dati personali\]/);
    await people.look(at);
  });
  const paths = [`/c/${comments.piero}`, '/p/portale/data/comments.json', '/p/portale/data/comments.csv',
    '/p/portale/data/contributions.json', '/activity.json', `/p/portale/text/${comments.section}`];
  for (const path of paths) {
    const answer = await server.fetch(town.path(path));
    assert.equal(answer.status, 200, path);
    assert.ok(!(await answer.text()).includes(NUMBER), `${path} still has the number`);
  }
  const found = await (await server.fetch(town.path(`/search?q=${encodeURIComponent(NUMBER)}`))).text();
  assert.ok(!found.includes(comments.piero), 'nobody finds the comment by the number');
}

// Step 6: hidden as insulting, appealed, reinstated by another moderator.
async function hiddenAndReinstated(story) {
  const { server, town, comments } = story;
  const about = town.path(`/c/${comments.yasmine}`);
  await as(story, 'Giulia again', (at) => people.reportComment(at, comments.yasmine, { reason: 'hateful' }), GIULIA);
  await as(story, 'Mattia hides', async (at) => {
    await people.openCase(at, 'Cinquanta');
    await people.decide(at, { action: 'hide', rule: '2', reason: 'È un insulto a chi ha scritto il testo.' });
    await at.visit.go(about, { status: 410 });
    await people.look(at);
  }, MATTIA);
  await as(story, 'Yasmine', async (at) => {
    await people.openDecision(at, YASMINE);
    await send(at.page, 'form[action$="/appeal"]', { text: '' }, { status: 422 });
    await people.look(at);
    await send(at.page, 'form[action$="/appeal"]', { text: 'Un asino era il soprannome del progetto.' });
    await people.look(at);
    await at.visit.go(town.path('/me/decisions'));
    await people.look(at);
  }, YASMINE);
  await as(story, 'Mattia again', async (at) => {
    await people.openCase(at, 'Cinquanta');
    assert.equal(await at.page.locator('main form').count(), 0, 'whoever decided does not judge');
  }, MATTIA);
  await as(story, 'Paola', async (at) => {
    await people.openCase(at, 'Cinquanta');
    await people.look(at);
    await send(at.page, 'form[action$="/judgement"]', { outcome: 'reverse', rule: '2', reason: 'Duro, non offensivo.' });
    await at.visit.go(about);
  }, PAOLA);
  for (const mailbox of [YASMINE, GIULIA]) {
    assert.ok((await people.newest(server, mailbox)).text.includes('Duro, non offensivo.'), `${mailbox} is told`);
  }
}

// Step 7: out of view once the contact is confirmed, decided within 48 hours, limited and logged.
async function portrayed(story) {
  const { server, town, comments, clock } = story;
  const about = town.path(`/c/${comments.piero}`);
  await as(story, 'Maria', async (at) => {
    const mailbox = 'maria@posta.example';
    // The first comment was decided about before: it stays in view.
    await people.reportComment(at, comments.piero, { reason: 'portrayed', email: mailbox });
    await people.confirm(at, mailbox);
    await at.visit.go(about);
    const other = await write(at);
    await people.reportComment(at, other, { reason: 'portrayed', email: mailbox });
    assert.equal((await server.fetch(town.path(`/c/${other}`))).status, 200, 'not before the contact is confirmed');
    await people.confirm(at, mailbox);
    await people.look(at);
    assert.equal((await server.fetch(town.path(`/c/${other}`))).status, 410, 'out of public view at once');
    story.other = other;
  });
  const fast = await story.facts.one('SELECT due_at, out_of_view_since FROM moderation_case WHERE town_id = $town AND out_of_view_since IS NOT NULL');
  const hours = (Number(fast.due_at) - Number(fast.out_of_view_since)) / 3600e6;
  assert.ok(hours > 47 && hours <= 48, `decided within 48 hours: ${hours}`);
  clock.advance({ hours: 5 });
  await as(story, 'Mattia decides', async (at) => {
    await people.openCase(at, 'In piazza');
    await people.decide(at, { action: 'hide', rule: '6', reason: 'La persona ritratta non vuole comparire.' });
  }, MATTIA);
  const acts = await (await server.fetch(town.path('/activity.json'))).json();
  const kinds = acts.acts.map((act) => act.kind);
  for (const kind of ['moderation.fast_lane', 'moderation.fast_lane_limited']) assert.ok(kinds.includes(kind), kind);
}

/** Someone writes a comment with a photograph's address; gives its id. */
async function write({ page, visit, town, server }) {
  const rows = (await (await server.fetch(town.process('/data/comments.json'))).json()).rows;
  const { section, anchor } = rows[0];
  await visit.go(town.path(`/comments?about=${encodeURIComponent(section)}&anchor=${anchor}`));
  await send(page, 'form#write', { body: 'In piazza: la foto della signora alla fermata.', name: 'Un passante', email: 'passante@posta.example', lang: 'it' });
  const [letter] = await lettersTo(server, 'passante@posta.example');
  const link = new URL(letter.links.find((address) => address.includes('/confirm/')));
  await visit.go(link.pathname);
  await press(page, 'form[action*="/confirm/"] button.btn');
  const [, id] = new URL(page.url()).hash.match(/^#c-(\w+)$/) ?? assert.fail(page.url());
  await page.context().clearCookies();
  return id;
}

// Step 8: figures for everyone, and their download.
async function published(story) {
  const { server, town } = story;
  await as(story, 'Sabrina', async (at) => {
    await at.visit.go(town.path('/'));
    await press(at.page, `footer a[href$="/transparency"]`);
    await people.look(at);
    const facts = await at.page.locator('dl.facts').first().innerText();
    assert.match(facts, /\b1\b/);
    const [csv, json] = await Promise.all(['csv', 'json'].map(async (kind) => (await server.fetch(town.path(`/data/moderation.${kind}`))).text()));
    assert.match(csv, /2026,reinstated,all,1\r?\n/);
    assert.match(csv, /2026,reports,personal_data,2\r?\n/);
    assert.equal(JSON.parse(json).rows.find((row) => row.group === 'reinstated').value, 1);
    for (const secret of ['Piero', 'Yasmine', 'Giulia', ANNA, NUMBER]) assert.ok(!csv.includes(secret), secret);
    await at.visit.go(town.path('/house-rules'));
    await people.look(at);
  });
  const known = await (await server.fetch('/.well-known/arengo')).json();
  const terni = known.towns.find((one) => one.slug === 'terni');
  assert.ok(terni.transparency.endsWith('/transparency'));
}

/** How many comments the process has, and how many of them are counted as visible and as removed. */
async function tallied(facts) {
  const all = Number(await facts.count('comments_comment', 'process_id = $process'));
  const [sums] = await facts.query('SELECT SUM(visible) AS visible, SUM(removed) AS removed FROM comments_tally WHERE town_id = $town AND process_id = $process');
  return { all, visible: Number(sums.visible), removed: Number(sums.removed) };
}

// Proof: rule and reasons in every decision, nobody judged their own, nothing deleted, counts apart, chained acts.
async function proven({ facts, server, town, lang, before }) {
  assert.equal(await facts.count('moderation_decision', "(rule_no < 1 OR statement = '')"), 0);
  const own = await facts.query(
    'SELECT a.id FROM moderation_appeal a JOIN moderation_decision d ON d.town_id = a.town_id AND d.id = a.decision_id WHERE a.town_id = $town AND a.judged_by = d.decided_by',
  );
  assert.equal(own.length, 0, 'nobody judged their own decision');
  const now = await tallied(facts);
  assert.equal(now.all - before.all, 1, 'one was written, nothing is deleted');
  const [kept] = await facts.query('SELECT original FROM comments_original WHERE town_id = $town');
  assert.ok(kept.original.includes(NUMBER), 'what was taken out is kept for an appeal');
  assert.deepEqual([now.visible - before.visible, now.removed - before.removed], [0, 1], 'visible and removed apart');
  const page = await (await server.fetch(town.process('/text'))).text();
  const words = { it: 'commenti', ro: 'comentarii', en: 'comments' }[lang];
  assert.ok(page.includes(`${now.visible} ${words}`), `the page says ${now.visible} ${words}`);
  const { acts } = await (await server.fetch(town.path('/activity.json'))).json();
  assert.ok(acts.every((act, n) => act.seq === n + 1 && /^[0-9a-f]{64}$/.test(act.link)), 'chained acts');
  assert.ok(!JSON.stringify(acts.filter((act) => act.kind.startsWith('moderation.'))).includes('Giulia'));
}
