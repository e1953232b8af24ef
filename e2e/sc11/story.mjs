// The story of SC-11, told once for each combination: nobody is left out. Steps 1, 2 and 8 are Bepi's, 3, 5 and 7 Ioana's; step 4 is told in
// reading.test.mjs.
import assert from 'node:assert/strict';
import { press, send } from '../lib/forms.mjs';
import { matrix } from '../lib/matrix.mjs';
import { signIn } from '../lib/people.mjs';
import { Facts, Town, numberOf } from '../sc01/town.mjs';
import * as desk from './desk.mjs';
import * as ioana from './ioana.mjs';
import * as office from './office.mjs';
import { BEPI, DAVIDE, SAMIRA, STREET, WORDS } from './desk.mjs';

const START = '2026-03-02T09:00:00+01:00';

/** Registers the scenario's tests for one engine, with or without scripts, in every language. */
export function tellStory({ engine, scripts, langs }) {
  matrix('SC-11 nobody left out', { langs, engines: [engine], scripts: [scripts], clock: START, timeout: 600_000 }, async (told) => {
    const town = new Town('schio', told.lang);
    town.slug = 'modello';
    const story = { ...told, town, facts: new Facts(told.server, town) };
    told.clock.advance({ days: 4 }); // the comments of the town's process are open
    await foundByThePublic(story);
    await entered(story);
    await byKeyboard(story);
    await changed(story);
    await toldByTelephone(story);
    await toldByLetter(story);
    await forgotten(story);
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

// Before step 1: whoever wants help finds where, from the form of a comment and from every page.
async function foundByThePublic(story) {
  await as(story, 'a neighbour', async (at) => {
    await at.visit.go(at.town.path('/'));
    await Promise.all([at.page.waitForNavigation(), at.page.locator('footer a[href$="/help-points"]').click()]);
    await desk.look(at);
    assert.ok((await at.page.locator('main').innerText()).includes('Palestra digitale di Schio'));
    const rows = await (await at.server.fetch(at.town.path('/data/help-points.json'))).json();
    assert.equal(rows.rows[0].name, 'Palestra digitale di Schio');
  });
}

// Step 1: Bepi's paper questionnaire, read back, published as assisted, with a receipt.
async function entered(story) {
  story.before = Number(await story.facts.count('comments_comment'));
  await as(story, 'Samira', async (at) => {
    await desk.begin(at);
    await desk.person(at);
    await desk.words(at);
    story.code = await desk.readBack(at);
    await desk.receipt(at, story.code);
    // Going back and pressing again publishes nothing twice.
    await at.page.goBack();
    if (await at.page.locator('main form[action$="/reading"] button').count()) {
      await press(at.page, 'main form[action$="/reading"] button');
      assert.ok(at.page.url().endsWith(story.code));
    }
  }, SAMIRA);
  assert.equal(await story.facts.count('comments_comment'), story.before + 1);
  const { id, channel, entered } = await story.facts.one(
    "SELECT CAST(c.id AS TEXT) AS id, c.channel, c.entered_name AS entered FROM comments_comment c WHERE c.town_id = $town AND c.channel = 'assisted'",
  );
  assert.deepEqual([channel, entered], ['assisted', 'Samira Benali']);
  const exported = await (await story.server.fetch(story.town.process('/data/comments.json'))).json();
  const row = exported.rows.find((one) => one.channel === 'assisted');
  assert.equal(numberOf(row.id), id);
  story.comment = row.id;
  for (const path of [`/c/${row.id}`, '/activity.json', '/p/modello/data/comments.json']) {
    const text = await (await story.server.fetch(story.town.path(path))).text();
    assert.ok(!text.includes('Tigli'), `${path} says where he lives`);
  }
}

// Steps 3, 5 and 7: Ioana writes by keyboard at 400 %, says who she is, gives and withdraws consents.
async function byKeyboard(story) {
  await as(story, 'Ioana', async (at) => {
    await ioana.writes(at);
    await at.page.setViewportSize({ width: 1280, height: 800 });
    await ioana.saysWhoSheIs(at);
    await ioana.decides(at);
    story.session = await at.page.context().storageState();
  });
  await as(story, 'Davide plans', async (at) => {
    await office.plansOutreach(at);
    await office.revisesTheNotice(at);
  }, DAVIDE);
}

// Step 7: a new version of the notice shows what changed.
async function changed(story) {
  await as(story, 'Ioana comes back', async (at) => {
    await at.page.context().addCookies(story.session.cookies);
    await ioana.isTold(at);
  });
}

// Step 2: he phones; the operator reads the state from the code, and sees nothing else about him.
async function toldByTelephone(story) {
  await as(story, 'Samira on the telephone', async (at) => {
    const text = await desk.lookUp(at, story.code.toUpperCase().replace('-', ' '));
    assert.ok(!text.includes('Bepi') && !text.includes('Tigli'), 'nothing about who it is');
    await desk.lookUp(at, '22222-22222', { status: 404 });
  }, SAMIRA);
  await as(story, 'his granddaughter', async (at) => {
    await at.visit.go(at.town.path('/receipt'));
    await desk.look(at);
    await send(at.page, 'main form', { code: 'chissà' }, { status: 404 });
    await desk.look(at);
    await send(at.page, 'main form', { code: story.code });
    await desk.look(at);
    assert.ok(at.page.url().endsWith(`/receipt/${story.code}`));
    assert.ok(!(await at.page.locator('main').innerText()).includes('Bepi'));
  });
}

// Step 2, later: the office answers, and a printed letter tells him.
async function toldByLetter(story) {
  story.clock.advance({ days: 35 }); // comments are closed
  await as(story, 'Davide answers', async (at) => {
    await at.visit.go(at.town.staff(`/answers/${story.comment}`));
    const answer = { outcome: 'accepted', reason: 'Il numero sta ora nel passo 3.' };
    await send(at.page, 'main form:has([name="outcome"])', answer, { button: 'button[value="publish"]' });
  }, DAVIDE);
  await as(story, 'Samira writes letters', async (at) => {
    await at.visit.go(at.town.path('/staff'));
    await Promise.all([at.page.waitForNavigation(), at.page.locator('section:has(#h-due) a[href$="/staff/assisted/letters"]').click()]);
    await desk.look(at);
    assert.ok((await at.page.locator('main').innerText()).includes(STREET));
    await Promise.all([at.page.waitForNavigation(), at.page.locator('main h3 a', { hasText: BEPI }).click()]);
    await desk.look(at);
    const letter = await at.page.locator('.sheet').innerText();
    for (const part of [BEPI, 'Il numero sta ora nel passo 3.', WORDS, story.code.toUpperCase()]) {
      assert.ok(letter.includes(part), `the letter says ${part}`);
    }
    await at.visit.go(at.town.path('/staff/assisted/letters'));
    await press(at.page, 'main form[action$="/told"] button');
    assert.equal(await at.page.locator('main form[action$="/told"]').count(), 0, 'told once');
    assert.ok((await at.page.locator('section:has(#h-told)').innerText()).includes('Samira Benali'));
    await desk.look(at);
  }, SAMIRA);
}

// Step 8: he asks to be erased; his name goes, what he said stays as nobody's, counts do not change.
async function forgotten(story) {
  const counts = () => story.facts.one('SELECT SUM(visible) AS visible, SUM(removed) AS removed FROM comments_tally WHERE town_id = $town');
  const before = await counts();
  await as(story, 'Samira forgets him', async (at) => {
    await desk.lookUp(at, story.code);
    await Promise.all([at.page.waitForNavigation(), at.page.locator('main a[href$="/erasure"]').click()]);
    await desk.look(at);
    await send(at.page, 'main form', { choice: 'anonymous' });
    await desk.look(at);
  }, SAMIRA);
  assert.deepEqual(await counts(), before);
  const comment = await story.facts.one("SELECT author_name AS name, body FROM comments_comment WHERE town_id = $town AND channel = 'assisted'");
  assert.deepEqual([comment.name, comment.body], ['', `${WORDS} Grazie.`]);
  assert.equal(await story.facts.count('assisted_contact'), 0);
  for (const path of [`/c/${story.comment}`, '/activity.json', '/p/modello/data/comments.json', '/p/modello/data/contributions.json', `/search?q=${encodeURIComponent(BEPI)}`]) {
    const main = (await (await story.server.fetch(story.town.path(path))).text()).replace(/value="[^"]*"/g, '');
    assert.ok(!main.split('<main').pop().includes('Dalla Costa<'), `${path} still has his name`);
  }
  await as(story, 'Davide as officer', async (at) => {
    await at.visit.go(at.town.path('/staff/privacy'));
    assert.equal(await at.page.locator('section:has(#h-cases) li').count(), 1, 'the case, without who');
    assert.ok(!(await at.page.content()).includes('Bepi'));
    await at.visit.go(at.town.path('/staff/help-points'));
    await desk.look(at);
    await Promise.all([at.page.waitForNavigation(), at.page.locator('main h2 a').first().click()]);
    await desk.look(at);
  }, DAVIDE);
}
