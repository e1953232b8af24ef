// The harness itself: its checks must be able to fail. They run on a tiny server of pages made for it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertAccessible, examine } from './lib/axe.mjs';
import { alike } from './lib/examined.mjs';
import { launch, Visit, withVisit } from './lib/browser.mjs';
import { Clock } from './lib/clock.mjs';
import { createDatabase, dropDatabase, postgresAddress, queryPostgres } from './lib/database.mjs';
import { assertSound, soundnessFaults } from './lib/html.mjs';
import { matrix } from './lib/matrix.mjs';
import { newFolder } from './lib/places.mjs';
import { Server, withServer } from './lib/server.mjs';

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src *; connect-src *; form-action 'self'";
const CSS = `
  :root { color-scheme: light dark }
  body { margin: 1rem; font: 1rem/1.5 sans-serif; color: #111; background: #fff }
  .pale { color: #ccc }
  .wide { inline-size: 900px }
  .box { overflow: hidden; block-size: 3rem; inline-size: 12rem; line-height: 1.1 }
  @media (prefers-color-scheme: dark) {
    body { color: #eee; background: #111 }
    .night { color: #333 }
  }`;
const page = (body, { head = '', lang = 'it' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Prova</title><link rel="stylesheet" href="/s.css">${head}</head><body><main>${body}</main></body></html>`;
const GOOD = '<h1>Prova</h1><p class="tx">Un paragrafo.</p><p class="tx">Un altro.</p>';
const PAGES = {
  '/good': page(GOOD),
  '/pale': page('<h1>Prova</h1><p class="pale">Poco contrasto</p>'),
  '/night': page('<h1>Prova</h1><p class="night">Poco contrasto di notte</p>'),
  '/picture': page('<h1>Prova</h1><img src="/dot.svg">'),
  '/wide': page('<h1>Prova</h1><p class="wide">Troppo largo</p>'),
  '/box': page('<h1>Prova</h1><p class="box">Due righe che stanno giuste in questa scatola</p>'),
  '/third': page(`${GOOD}<img alt="" src="http://third-party.example/pixel.gif">`),
  '/port': page(`${GOOD}<img alt="" src="http://127.0.0.1:9/pixel.gif">`),
  '/script-third': page(GOOD, { head: '<script src="/third.js"></script>' }),
  '/throws': page(GOOD, { head: '<script src="/throws.js"></script>' }),
  '/inline': page(`${GOOD}<p style="color:red" onclick="x()">a</p><script>document.title='x'</script>`),
  '/missing-style': page(GOOD, { head: '<link rel="stylesheet" href="/nowhere.css">' }),
  '/unsound': page('<h1>Uno</h1><h1>Due</h1><p class="tx" id="a">Lo stesso.</p><p class="tx" id="a">Lo  stesso.</p>', { lang: '' }),
};
const FILES = {
  '/s.css': ['text/css', CSS],
  '/dot.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'],
  '/favicon.ico': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  '/third.js': ['text/javascript', "fetch('http://third-party.example/count').catch(() => {})"],
  '/throws.js': ['text/javascript', "throw new Error('on purpose')"],
};

let browser, site, base;

before(async () => {
  site = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
  base = `http://127.0.0.1:${site.address().port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.closeAllConnections();
  site?.close();
});

function answer(request, response) {
  const send = (status, type, body) => {
    response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(body);
  };
  const path = request.url;
  if (path in FILES) return send(200, ...FILES[path]);
  if (path in PAGES) return send(200, 'text/html; charset=utf-8', PAGES[path]);
  if (path === '/broken') return send(500, 'text/html; charset=utf-8', PAGES['/good']);
  return send(404, 'text/html; charset=utf-8', page('<h1>Non trovata</h1>'));
}

/** The faults of a visit to one path. */
async function faultsOf(path, options = {}) {
  const visit = await Visit.open(browser, { base, ...options });
  try {
    await visit.page.goto(path, { waitUntil: 'networkidle' });
    return visit.faults.join('\n');
  } finally {
    await visit.close();
  }
}

/** What the accessibility checks say of one path. */
async function problemsOf(path, options = {}) {
  const visit = await Visit.open(browser, { base, ...options });
  try {
    await visit.page.goto(path);
    return (await examine(visit.page)).findings.join('\n');
  } finally {
    await visit.close();
  }
}

for (const js of [true, false]) {
  const how = js ? 'with scripts' : 'without scripts';

  test(`a good page passes every check ${how}`, async () => {
    await withVisit(browser, { base, js, lang: 'it' }, async (page, visit) => {
      await visit.go('/good');
      const { findings, passes } = await examine(page); // whatever was examined before
      assert.deepEqual(findings, []);
      await assertAccessible(visit);
      assert.ok(passes > 20, `axe ran its rules: ${passes}`);
      await assertSound(visit, { lang: 'it' });
      assert.deepEqual(page.viewportSize(), { width: 1280, height: 900 });
    });
  });

  test(`pale text is an accessibility problem ${how}`, async () => {
    assert.match(await problemsOf('/pale', { js }), /\[1280px light\] color-contrast[^]*Poco contrasto/);
  });

  test(`a picture from another host is a fault ${how}`, async () => {
    assert.match(await faultsOf('/third', { js }), /a request left the server: http:\/\/third-party\.example\/pixel\.gif/);
  });

  test(`a breach of the content policy is a fault ${how}`, async () => {
    assert.match(await faultsOf('/inline', { js }), /Content Security Policy/i);
  });

  test(`inline style, script and handlers are unsound ${how}`, async () => {
    const visit = await Visit.open(browser, { base, js });
    await visit.page.goto('/inline');
    const faults = (await soundnessFaults(visit.page)).join('\n');
    await visit.close();
    for (const fault of [/inline style/, /inline script/, /inline handler onclick/]) assert.match(faults, fault);
  });

  test(`a repeated paragraph, two h1, an id twice and no language are unsound ${how}`, async () => {
    const visit = await Visit.open(browser, { base, js });
    await visit.page.goto('/unsound');
    const faults = (await soundnessFaults(visit.page, { lang: 'it' })).join('\n');
    await assert.rejects(assertSound(visit), /is not sound/);
    await visit.close();
    for (const fault of [/paragraph occurs twice: "Lo stesso\."/, /2 h1 instead of one/, /id "a" is used twice/, /no lang/]) {
      assert.match(faults, fault);
    }
  });
}

test('text that is pale only in the dark is a problem only there', async () => {
  const problems = await problemsOf('/night');
  assert.match(problems, /\[320px dark\] color-contrast/);
  assert.doesNotMatch(problems, /light\] color-contrast/);
});

test('two documents are alike only when ids, secrets and numbers differ', () => {
  const page = (id, words, name = 'a') => `<p id="c-${id}"><a href="/c/${id}">${words}</a><input type="hidden" name="mark" value="${id}"><img alt="${name}"></p>`;
  assert.equal(alike(page('baf598788p6h', '12 commenti')), alike(page('baf598788p7k', '13 commenti')));
  assert.notEqual(alike(page('baf598788p6h', '12 commenti')), alike(page('baf598788p6h', '12 comentarii')));
  assert.notEqual(alike(page('baf598788p6h', '12')), alike(page('baf598788p6h', '120')), 'longer');
  assert.notEqual(alike(page('baf598788p6h', '12')), alike(page('baf598788p6h', '12', '')), 'without a name');
  assert.notEqual(alike('<h2>Fasi</h2>'), alike('<h3>Fasi</h3>'), 'another heading');
});

test('a picture without words is an accessibility problem', async () => {
  await withVisit(browser, { base }, async (page) => {
    await page.goto('/picture');
    await assert.rejects(assertAccessible(page), /image-alt/);
  });
});

test('a page wider than the narrowest phone is a problem', async () => {
  assert.match(await problemsOf('/wide'), /\[320px light\] reflow: the page scrolls \d+ px sideways/);
});

test('a box that cuts its text off with wider spacing is a problem', async () => {
  assert.match(await problemsOf('/box'), /text spacing: the text of <p class="box"> is cut off/);
});

test('another port of this machine is another origin', async () => {
  assert.match(await faultsOf('/port'), /left the server: http:\/\/127\.0\.0\.1:9\//);
});

test('a script that asks another host is a fault', async () => {
  assert.match(await faultsOf('/script-third'), /left the server: http:\/\/third-party\.example\/count/);
});

test('an error in a script is a fault', async () => {
  assert.match(await faultsOf('/throws'), /script error: on purpose/);
});

test('a missing style is a fault', async () => {
  assert.match(await faultsOf('/missing-style'), /404 from .*nowhere\.css/);
});

test('a page that is refused is no fault, a broken one is', async () => {
  assert.equal(await faultsOf('/nowhere'), '');
  assert.match(await faultsOf('/broken'), /500 from/);
});

test('a visit with a fault fails its test and closes its window', async () => {
  await assert.rejects(
    withVisit(browser, { base, evidence: false }, (page) => page.goto('/throws')),
    /the visit had 1 fault/,
  );
  assert.equal(browser.contexts().length, 0);
});

test('scripts run only where they are on', async () => {
  for (const js of [true, false]) {
    const faults = await faultsOf('/throws', { js });
    assert.equal(faults !== '', js);
  }
});

test('the clock is written whole, moves, and marks a frozen instant', () => {
  const folder = newFolder('clock');
  const clock = new Clock(join(folder, 'now'), '2026-03-01T09:00:00+01:00', { frozen: true });
  assert.equal(clock.text(), '=2026-03-01T09:00:00+01:00\n');
  clock.advance({ days: 1, minutes: 2 });
  assert.equal(clock.text(), '=2026-03-02T08:02:00.000Z\n');
  clock.run();
  assert.equal(clock.text(), '2026-03-02T08:02:00.000Z\n');
  assert.ok(clock.now() >= new Date('2026-03-02T08:02:00Z'));
  assert.throws(() => clock.set('2026-03-01 09:00'), /not an RFC 3339 instant/);
  assert.throws(() => clock.advance({ weeks: 1 }), /no unit of time: weeks/);
  rmSync(folder, { recursive: true });
});

test('a database is fresh, answers with rows and is dropped', async (t) => {
  if (!postgresAddress()) return t.skip('ARENGO_TEST_POSTGRES is not set');
  const address = await createDatabase();
  const rows = await queryPostgres(address, "SELECT 1 AS one, 'ș' AS letter, current_setting('a.town') AS town", "SET a.town = '7'");
  assert.deepEqual(rows, [{ one: 1, letter: 'ș', town: '7' }]);
  const [role] = await queryPostgres(address, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
  assert.deepEqual(role, { rolsuper: false, rolbypassrls: false });
  await dropDatabase(address);
  await assert.rejects(queryPostgres(address, 'SELECT 1 AS one'), /does not exist/);
});

// Stand-ins for the program, to see how the harness treats it.
const STAND_IN = fileURLToPath(new URL('lib/stand_in.mjs', import.meta.url));

test('a server is killed, started again at the same address with its data, and stopped', async () => {
  let folder;
  await withServer({ binary: STAND_IN }, async (server) => {
    folder = server.dataFolder;
    const { url, pid } = server;
    const starts = async () => (await server.fetch('/starts')).text();
    assert.equal(await starts(), '1');
    await server.kill9();
    assert.throws(() => process.kill(pid, 0), /ESRCH/);
    await assert.rejects(server.fetch('/starts'));
    await server.restart();
    assert.equal(server.url, url);
    assert.equal(await starts(), '2');
    await server.restart();
    assert.equal(await starts(), '3');
    assert.match(server.output(), /started 3/);
  });
  assert.throws(() => rmSync(folder), /ENOENT/);
});

test('a server that ends by itself fails the test', async () => {
  await assert.rejects(
    withServer({ binary: STAND_IN }, async (server) => {
      await server.fetch('/die').catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 300));
    }),
    /had ended by itself: exit 3/,
  );
});

test('a server that cannot start says why', async () => {
  await assert.rejects(Server.start({ binary: STAND_IN, env: { STAND_IN: 'refuse' } }), /ended before it was ready: exit 4[^]*no room/);
});

matrix(
  'a scenario gets its language, scripts, database and clock',
  { langs: ['ro'], clock: '2026-05-04T08:00:00+02:00', frozen: true, server: { binary: STAND_IN, demo: false } },
  async ({ lang, js, engine, server, clock, visit }) => {
    const told = async () => (await server.fetch('/told')).json();
    assert.equal(server.engine, engine);
    assert.equal((await told()).arguments.includes('--database'), engine === 'postgres');
    assert.equal((await told()).arguments.includes('--demo'), false);
    if (engine === 'postgres') assert.deepEqual(await server.query('SELECT 1 AS one'), [{ one: 1 }]);
    clock.advance({ hours: 1 });
    assert.equal((await told()).clock, '=2026-05-04T07:00:00.000Z\n');
    await visit('Ana', async (page, { js: scripts }) => {
      await page.goto('/');
      assert.equal(scripts, js);
      assert.equal(await page.evaluate(() => navigator.language), `${lang}-RO`);
    });
  },
);
