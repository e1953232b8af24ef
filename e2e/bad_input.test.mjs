// What goes wrong in life: twice pressed, too late, too large, forged, taken away in the middle. Nothing that was
// typed or confirmed is lost, and nobody gets what is not theirs.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, withVisit } from './lib/browser.mjs';
import { Clock } from './lib/clock.mjs';
import { sqliteFile } from './lib/database.mjs';
import { fill, press, send } from './lib/forms.mjs';
import { assertSound } from './lib/html.mjs';
import { lettersTo, linkIn } from './lib/letters.mjs';
import { signIn } from './lib/people.mjs';
import { newFolder } from './lib/places.mjs';
import { Server } from './lib/server.mjs';

const BASE = '/t/arad/ro';
const CITIZEN = 'ioana.covaci@posta.example';
const WRITE = 'form#write';
const UPLOAD = 'form[enctype="multipart/form-data"]';

let server, browser, clock, folder, open, cookies;

before(async () => {
  folder = newFolder('bad');
  clock = new Clock(join(folder, 'now'), new Date().toISOString());
  server = await Server.start({ clock });
  browser = await launch();
  const rows = (await (await server.fetch(`${BASE}/p/prioritati/data/contributions.json`)).json()).rows;
  open = rows.find((row) => row.anchor);
  cookies = { citizen: await signedIn(BASE, CITIZEN), official: await signedIn('/t/terni/it', 'nadia.sforzini@terni.example') };
}, { timeout: 180_000 });

after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function as(who, work, more = {}) {
  return withVisit(browser, { base: server.url, lang: 'ro', storageState: cookies?.[who], name: `bad input ${who}`, ...more }, work);
}

async function signedIn(base, email) {
  return withVisit(browser, { base: server.url, name: 'sign in' }, async (page, visit) => {
    await signIn(page, visit, base, email);
    return page.context().storageState();
  });
}

const section = () => `${BASE}/p/prioritati/text/${open.section}`;
const form = () => `${section()}?at=${open.anchor}`;
const about = () => `section:prioritati/${open.section}`;

/** How many comments have this text. */
async function written(text) {
  const [{ n }] = await server.query(`SELECT COUNT(*) AS n FROM comments_comment WHERE body = '${text}'`);
  return Number(n);
}

/** Sends a form as a browser would, with the cookies of a person. */
function post(path, fields, who) {
  const cookie = (cookies[who]?.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
  return server.fetch(path, {
    method: 'POST',
    headers: { origin: server.url, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
    body: new URLSearchParams(fields),
  });
}

const comment = (body, more = {}) => ({ about: about(), anchor: open.anchor, body, lang: 'ro', ...more });

test('a comment sent twice at once is there once', async () => {
  const text = 'Apăsat de două ori.';
  const answers = await Promise.all([1, 2, 3].map(() => post(`${BASE}/comments`, comment(text), 'citizen')));
  assert.deepEqual(answers.map(({ status }) => status), [303, 303, 303], 'each press leads to the comment');
  assert.equal(new Set(answers.map((answer) => answer.headers.get('location'))).size, 1);
  assert.equal(await written(text), 1);
});

test('a visitor who sends twice gets one letter, and a link pressed twice publishes once', async () => {
  const [text, email] = ['Trimis de două ori.', 'doua@posta.example'];
  await as('visitor', async (page, visit) => {
    for (let n = 0; n < 2; n += 1) {
      await visit.go(form());
      await send(page, WRITE, { body: text, name: 'Două', email });
    }
    assert.equal((await lettersTo(server, email)).length, 1);
    const link = await linkIn(server, email, '/confirm/');
    const confirm = new URL(link, server.url).pathname.replace('/t/arad/', `${BASE}/`);
    const answers = await Promise.all([1, 2].map(() => post(confirm, {})));
    assert.deepEqual(answers.map(({ status }) => status), [303, 303]);
    assert.equal(await written(text), 1);
    await visit.go(link);
    assert.match(page.url(), /#c-/, 'a used link leads to the comment');
  });
});

test('a link that is too old keeps the text and sends another', async () => {
  const [text, email] = ['Prea târziu citit.', 'tarziu@posta.example'];
  await as('visitor', async (page, visit) => {
    await visit.go(form());
    await send(page, WRITE, { body: text, name: 'Târziu', email });
    const link = await linkIn(server, email, '/confirm/');
    const now = clock.now().toISOString();
    clock.advance({ days: 8 });
    await visit.go(link, { status: 410 });
    assert.ok((await page.locator('main').innerText()).includes(text));
    await assertSound(page, { lang: 'ro' });
    await press(page, 'form[action$="/letter"] button');
    assert.equal((await lettersTo(server, email)).length, 2);
    assert.equal(await written(text), 0);
    clock.set(now);
    await visit.go(`${BASE}/confirm/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`, { status: 410 });
  });
});

test('two devices change one process: the second sees both and loses nothing', async () => {
  await as('official', async (page, visit) => {
    await visit.go('/t/terni/it/staff/p/new');
    await send(page, 'main form', { title: 'Scritta a quattro mani' });
    const address = new URL(page.url()).pathname;
    await as('official', async (other, second) => {
      await second.go(address);
      await send(page, 'main form', { purpose: 'Le parole della prima.' }, { button: 'button[name="stay"]' });
      await send(other, 'main form', { purpose: 'Le parole della seconda.', body: 'La Giunta' }, { button: 'button[name="stay"]', status: 409 });
      assert.equal(await other.locator('[name="purpose"]').inputValue(), 'Le parole della seconda.', 'what was typed stays');
      assert.ok((await other.locator('.note.warn').innerText()).includes('Le parole della prima.'), 'the other words are shown');
      await assertSound(other, { lang: 'it' });
      await press(other, 'main button[name="stay"]');
      assert.equal(await other.locator('[name="purpose"]').inputValue(), 'Le parole della seconda.');
      assert.equal(await other.locator('[name="body"]').inputValue(), 'La Giunta');
    });
  });
});

test('who lacks the role gets nothing', async () => {
  for (const path of ['/staff', '/staff/p/new', '/staff/town', '/staff/people', '/staff/reports', '/staff/p/prioritati/text', '/staff/p/prioritati/answers']) {
    for (const who of ['visitor', 'citizen']) {
      const cookie = (cookies[who]?.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
      const answer = await server.fetch(BASE + path, { headers: { cookie } });
      assert.ok([302, 303, 403, 404].includes(answer.status), `${path} answered ${answer.status} to the ${who}`);
      if (answer.status >= 302 && answer.status < 400) assert.match(answer.headers.get('location'), /\/sign-in/);
    }
  }
  const answer = await post(`${BASE}/staff/p/new`, { title: 'Nu am voie' }, 'citizen');
  assert.equal(answer.status, 403);
  const foreign = await post(`${BASE}/staff/p/new`, { title: 'Nu aici' }, 'official');
  assert.equal(foreign.status, 403, "an official of another town is none here");
});

test("another town's things do not exist here", async () => {
  const [own] = (await (await server.fetch('/t/hub-it/it/p/ogp5/data/comments.json')).json()).rows;
  const paths = ['/p/portale', '/p/portale/text', '/p/portale/data', '/p/ogp5/answers', '/p/ogp5/report', '/p/ogp5/text/3.02', '/p/ogp5/text/compare/1/2',
    `/c/${own.id}`, `/c/${own.id}/reply`, `/c/${own.id}/history`, `/report?about=comment%3A${own.id}`, '/p/ogp5/data/comments.csv', '/staff/p/portale/text'];
  for (const path of paths) {
    const answer = await server.fetch(BASE + path);
    const empty = answer.status === 200 && path.endsWith('.csv') && (await answer.text()).trim().split('\n').length === 1;
    assert.ok([403, 404].includes(answer.status) || empty, `${path} answered ${answer.status}`);
  }
  const answer = await post(`${BASE}/comments`, { about: 'section:portale/1', anchor: '', body: 'Dincolo.' }, 'citizen');
  assert.equal(answer.status, 422, 'as for a place that does not exist');
  assert.equal(await written('Dincolo.'), 0);
});

test('a script in a comment is words', async () => {
  const text = '<script>document.title="rupt"</script><img src=x onerror="document.title=1">';
  await as('citizen', async (page, visit) => {
    await visit.go(form());
    await send(page, WRITE, { body: text, quote: '' });
    assert.ok((await page.locator(new URL(page.url()).hash).innerText()).includes(text));
    assert.doesNotMatch(await page.title(), /rupt|^1$/);
    await assertSound(page, { lang: 'ro' });
  });
});

test('a million characters are refused with the text kept', async () => {
  const answer = await post(`${BASE}/comments`, comment('ș'.repeat(1_000_000)), 'citizen');
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /lang="ro"/);
  assert.ok(page.includes('ș'.repeat(1_000_000)), 'the text is in the form');
});

test('an anchor, a quote or a subject that was made up is refused', async () => {
  for (const [fields, status] of [
    [comment('Ancoră falsă.', { anchor: 'p999' }), 422],
    [comment('Citat fals.', { quote: 'cuvinte care nu sunt acolo' }), 422],
    [comment('Fără loc.', { about: 'section:prioritati/nu-exista' }), 422],
    [comment('Fără fel.', { about: 'altceva:1' }), 404],
    [comment('Fără părinte.', { parent: 'zzzz' }), 404],
  ]) {
    const answer = await post(`${BASE}/comments`, fields, 'citizen');
    assert.equal(answer.status, status, fields.body);
    assert.equal(await written(fields.body), 0);
  }
});

test('broken and hostile files are refused in words, and quickly', { timeout: 120_000 }, async () => {
  const broken = join(folder, 'broken.docx');
  const bomb = join(folder, 'bomb.docx');
  const large = join(folder, 'large.docx');
  writeFileSync(broken, 'PK\u0003\u0004 this is no archive');
  writeFileSync(large, 'PK');
  truncateSync(large, 60_000_000);
  // A gigabyte of one letter in a file of a megabyte.
  execFileSync('python3', ['-c', `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml', '<Types/>')
    with z.open('word/document.xml', 'w') as f:
        f.write(b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>')
        for _ in range(1000): f.write(b'a' * 1000000)
`, bomb]);
  await as('official', async (page, visit) => {
    for (const file of [broken, bomb, large]) {
      const began = Date.now();
      await visit.go('/t/terni/it/staff/p/portale/text');
      await send(page, UPLOAD, { file }, { status: 422 });
      assert.notEqual((await page.locator('#up-file-e').innerText()).trim(), '', `${file}: beside the field`);
      assert.ok(Date.now() - began < 15_000, `${file} took ${Date.now() - began} ms`);
    }
    await assertSound(page, { lang: 'it' });
  }, { lang: 'it' });
  const peak = Number(execFileSync('sh', ['-c', `grep VmHWM /proc/${server.pid}/status | tr -dc 0-9`]));
  assert.ok(peak < 700_000, `the server needed ${peak} kB`);
});

test('a session that ended keeps what was typed', async () => {
  const text = 'Scris înainte de a ieși.';
  await as('visitor', async (page, visit) => {
    await signIn(page, visit, BASE, CITIZEN);
    await visit.go(form());
    await fill(page, WRITE, { body: text });
    await page.context().clearCookies();
    await press(page, `${WRITE} button.btn`, { status: 422 });
    assert.equal(await page.locator(`${WRITE} [name="body"]`).inputValue(), text);
    assert.equal(await page.locator(`${WRITE} [name="email"]`).count(), 1, 'the page asks who writes');
    await send(page, WRITE, { name: 'Ioana', email: 'iesita@posta.example' });
    assert.match(page.url(), /\/drafts\//);
  });
});

test('a locked database is said in words with the text kept, and trying again works', { timeout: 90_000 }, async () => {
  const text = 'Scris când baza de date era ocupată.';
  await as('citizen', async (page, visit) => {
    await visit.go(form());
    await fill(page, WRITE, { body: text });
    const release = await lock();
    try {
      await Promise.all([page.waitForNavigation({ timeout: 40_000 }).then((answer) => assert.equal(answer.status(), 503)), page.locator(`${WRITE} button.btn`).click()]);
      assert.ok((await page.locator('textarea[name="body"]').inputValue()).includes(text), 'the text is on the page');
      await assertSound(page, { lang: 'ro' });
    } finally {
      await release();
    }
    await press(page, 'main form button.btn');
    assert.equal(await written(text), 1);
  });
});

/** Holds SQLite's write lock from another process; resolves to what lets it go. */
async function lock() {
  const child = spawn('python3', ['-uc', `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=10)
db.execute('BEGIN IMMEDIATE')
print('held')
sys.stdin.read()
`, sqliteFile(server.dataFolder)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.on('close', done));
  await new Promise((held, failed) => {
    child.stdout.once('data', held);
    child.once('close', () => failed(new Error('the database could not be locked')));
  });
  return () => {
    child.stdin.end();
    return ended;
  };
}

test('a power cut among many comments loses none that was answered', { timeout: 120_000 }, async () => {
  const answered = [];
  let cut = false;
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    for (let n = 0; n < 60 && !cut; n += 1) {
      const answer = await post(`${BASE}/comments`, comment(`Comentariul ${writer}-${n}.`), 'citizen').catch(() => undefined);
      if (answer?.status === 303) answered.push(`Comentariul ${writer}-${n}.`);
      else if (!cut) assert.fail(`answered ${answer?.status}`);
    }
  });
  while (answered.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
  cut = true;
  await server.kill9();
  await Promise.all(writers);
  await server.restart();
  const rows = await server.query("SELECT body FROM comments_comment WHERE body LIKE 'Comentariul %'");
  const kept = new Set(rows.map((row) => row.body));
  assert.deepEqual(answered.filter((body) => !kept.has(body)), [], `${answered.length} were answered`);
  const [{ tally, rows: counted }] = await server.query(
    "SELECT (SELECT SUM(visible) FROM comments_tally) AS tally, (SELECT COUNT(*) FROM comments_comment WHERE kind = 'comment' AND state = 'visible') AS rows",
  );
  assert.equal(Number(tally), Number(counted), 'the counts are those of the rows');
});
