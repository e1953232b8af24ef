// Where tests find and leave things: the checkout, this run's folder, the shared texts.
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** A new empty folder of this run; the test that asked for it removes it. */
export function newFolder(name) {
  const parent = process.env.ARENGO_TEST_DIR ?? tmpdir();
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `${name}-`));
}

/** Where pictures and pages of failed tests are kept after the run. */
export function failuresFolder() {
  const folder = join(ROOT, '.test', 'failures');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * The path of a shared text, or undefined after having marked the test as skipped, because the
 * shared folder is no part of the project. With ARENGO_REQUIRE_SHARED set its absence is an error.
 */
export function sharedPath(t, relative) {
  const folder = process.env.ARENGO_SHARED ?? join(ROOT, '..', 'shared');
  const path = join(folder, relative);
  if (existsSync(path)) return path;
  if (process.env.ARENGO_REQUIRE_SHARED) throw new Error(`shared data is required but absent: ${path}`);
  t.skip(`shared data is absent: ${path} (set ARENGO_SHARED to its folder)`);
  return undefined;
}
