// One scenario for every language, with and without JavaScript, on both databases.
import { after, test } from 'node:test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch, withVisit } from './browser.mjs';
import { Clock } from './clock.mjs';
import { postgresAddress } from './database.mjs';
import { newFolder } from './places.mjs';
import { withServer } from './server.mjs';

export const LANGS = ['it', 'ro', 'en'];
export const SCRIPTS = ['on', 'off'];
export const ENGINES = ['sqlite', 'postgres'];

let shared; // one Chromium for a test file; each visit has its own cookies

/** The test file's Chromium, started when first asked for and closed after its last test. */
export function sharedBrowser() {
  shared ??= launch();
  return shared;
}
after(async () => (await shared)?.close());

/**
 * Registers one test for each combination, named `NAME [it, scripts on, sqlite]`, each with a
 * fresh server and data. `scenario` gets
 * `{ t, lang, js, engine, server, clock, browser, visit }`, where `visit(who, work)` runs
 * `work(page, visit)` as a person with a browser of their own and then checks that visit.
 *
 * - `langs`, `scripts`, `engines`: fewer combinations (ARENGO_E2E_ONLY="it,off,sqlite" narrows
 *   them further while one is at work on a test);
 * - `clock`: the RFC 3339 instant at which the server's time begins; `frozen` to stop it there;
 * - `server`: more options of `Server.start`; `timeout`: milliseconds for one combination.
 */
export function matrix(name, { langs = LANGS, scripts = SCRIPTS, engines = ENGINES, clock, frozen, server = {}, timeout = 600_000 } = {}, scenario) {
  for (const engine of wanted(engines, ENGINES)) {
    for (const script of wanted(scripts, SCRIPTS)) {
      for (const lang of wanted(langs, LANGS)) {
        const title = `${name} [${lang}, scripts ${script}, ${engine}]`;
        test(title, { timeout }, (t) => {
          if (lacksPostgres(t, engine)) return undefined;
          return one({ t, title, lang, js: script === 'on', engine, start: clock, frozen, server }, scenario);
        });
      }
    }
  }
}

async function one({ t, title, lang, js, engine, start, frozen, server: options }, scenario) {
  const folder = newFolder('clock');
  try {
    const clock = start && new Clock(join(folder, 'now'), start, { frozen });
    const browser = await sharedBrowser();
    await withServer({ ...options, database: engine, clock }, (server) => {
      const visit = (who, work, more = {}) =>
        withVisit(browser, { base: server.url, js, lang, name: `${title} ${who}`, ...more }, work);
      return scenario({ t, lang, js, engine, server, clock, browser, visit });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lacksPostgres(t, engine) {
  if (engine !== 'postgres' || postgresAddress()) return false;
  if (process.env.ARENGO_REQUIRE_POSTGRES) throw new Error('ARENGO_TEST_POSTGRES is not set');
  t.skip('ARENGO_TEST_POSTGRES is not set: run it under scripts/with-postgres.sh');
  return true;
}

// A word of ARENGO_E2E_ONLY narrows the dimension it belongs to.
function wanted(values, dimension) {
  const only = (process.env.ARENGO_E2E_ONLY ?? '').split(',').map((word) => word.trim()).filter((word) => dimension.includes(word));
  return only.length ? values.filter((value) => only.includes(value)) : values;
}
