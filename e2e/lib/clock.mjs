// The server's clock in tests: a file with an instant, named by ARENGO_TEST_CLOCK.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const UNITS = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/**
 * A clock that a test sets. From a running clock's instant the server's time ticks on; a frozen
 * one stands still. Each change replaces the file in one rename, so the server never reads half.
 */
export class Clock {
  #path;
  #at = 0; // the instant that was set, in milliseconds since 1970
  #setAt = 0; // the real time when it was set
  #frozen = false;

  /** @param {string} path the file, written at once  @param {string} instant RFC 3339, with its offset */
  constructor(path, instant, { frozen = false } = {}) {
    this.#path = path;
    this.set(instant, { frozen });
  }

  /** The file's path, for ARENGO_TEST_CLOCK. */
  get path() {
    return this.#path;
  }

  /** What the server's clock says now, to the second or so while it is running. */
  now() {
    return new Date(this.#frozen ? this.#at : this.#at + Date.now() - this.#setAt);
  }

  /** Goes to an instant, forward or back. */
  set(instant, { frozen = this.#frozen } = {}) {
    if (!RFC3339.test(instant) || Number.isNaN(Date.parse(instant))) {
      throw new Error(`not an RFC 3339 instant with an offset: ${instant}`);
    }
    this.#write(instant, frozen);
  }

  /** Goes forward: `advance({ days: 29, minutes: 1 })`. */
  advance(span) {
    let to = this.now().getTime();
    for (const [unit, amount] of Object.entries(span)) {
      if (!(unit in UNITS)) throw new Error(`no unit of time: ${unit}`);
      to += amount * UNITS[unit];
    }
    this.#write(new Date(to).toISOString(), this.#frozen);
  }

  /** Stops the time where it is. */
  freeze() {
    this.#write(this.now().toISOString(), true);
  }

  /** Lets it run on from where it is. */
  run() {
    this.#write(this.now().toISOString(), false);
  }

  /** What the file holds. */
  text() {
    return readFileSync(this.#path, 'utf8');
  }

  #write(instant, frozen) {
    const unfinished = `${this.#path}.new`;
    writeFileSync(unfinished, `${frozen ? '=' : ''}${instant}\n`);
    renameSync(unfinished, this.#path);
    this.#at = Date.parse(instant);
    this.#setAt = Date.now();
    this.#frozen = frozen;
  }
}
