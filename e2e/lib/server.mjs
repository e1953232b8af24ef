// A server for tests: the built program on its own data, started, killed, started again.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, dropDatabase, queryPostgres, querySqlite } from './database.mjs';
import { newFolder, ROOT } from './places.mjs';

const READY_WITHIN = 120_000; // milliseconds; the first start of a debug build loads the demo towns
const STOP_WITHIN = 15_000;
const KEPT_OUTPUT = 400; // lines
const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));

/**
 * Runs `work(server)` with a started server and stops it afterwards; when the work fails the
 * server's last output is printed. Options: see `Server.start`.
 */
export async function withServer(options, work) {
  const server = await Server.start(options);
  try {
    const result = await work(server);
    await server.stop();
    return result;
  } catch (error) {
    console.error(`--- the server's last output (${server.command}) ---\n${server.output(80)}\n---`);
    await server.discard();
    throw error;
  }
}

/** The program under test with its data folder and database. Its address stays the same over restarts. */
export class Server {
  /** Such as `http://127.0.0.1:21345`, without a slash at its end. */
  url = '';
  /** The folder given by `--data`. */
  dataFolder;
  /** The PostgreSQL address, or undefined on SQLite. */
  database;
  /** From the start of the process to the first good answer of /healthz, in milliseconds. */
  readyAfter = 0;

  #options;
  #ownsDatabase = false;
  #port = 0;
  #child;
  #exited; // a promise of how the child ended
  #ended; // how it ended, when nobody asked it to
  #lines = [];

  /**
   * Starts the program and waits until /healthz answers 200.
   * - `database`: 'sqlite' (default), 'postgres' (a fresh database of its own) or an address;
   * - `demo`: load the demo towns (default true);
   * - `clock`: a `Clock`; the server then takes its time from it;
   * - `host`: the name in its address (default '127.0.0.1'; 'localhost' where browsers want a name);
   * - `env`: more environment variables;  `args`: more arguments of `serve`;
   * - `binary`: the program (default ARENGO_BIN, or target/debug/arengo).
   */
  static async start(options = {}) {
    const server = new Server(options);
    try {
      await server.#prepare();
      await server.#run();
    } catch (error) {
      const output = server.output(80);
      await server.discard();
      throw new Error(`${error.message}\n--- the server's output (${server.command}) ---\n${output}`, { cause: error });
    }
    return server;
  }

  constructor(options) {
    this.#options = { demo: true, database: 'sqlite', host: '127.0.0.1', env: {}, args: [], ...options };
    this.dataFolder = newFolder('data');
  }

  /** 'sqlite' or 'postgres'. */
  get engine() {
    return this.database ? 'postgres' : 'sqlite';
  }

  /** The process id while it runs. */
  get pid() {
    return this.#child?.pid;
  }

  /** The command line, for messages. */
  get command() {
    return [this.#binary(), ...this.#arguments()].join(' ').replace(/:[^:@/]+@/, ':…@');
  }

  /** The last lines it wrote to standard output and standard error. */
  output(lines = KEPT_OUTPUT) {
    return this.#lines.slice(-lines).join('\n');
  }

  /** Fetches a path of this server without following redirects. */
  fetch(path, init = {}) {
    return fetch(this.url + path, { redirect: 'manual', ...init });
  }

  /** The rows of one SELECT, asked from the database beside the server. */
  query(select, { before } = {}) {
    return this.database
      ? queryPostgres(this.database, select, before)
      : querySqlite(this.dataFolder, select);
  }

  /** Ends the process at once, as a power cut would (`kill -9`). */
  async kill9() {
    this.#mustRun();
    const child = this.#child;
    this.#child = undefined;
    child.kill('SIGKILL');
    await this.#exited;
  }

  /** Starts it again on the same data and address; a running one is asked to stop first. */
  async restart() {
    this.#mustNotHaveEnded();
    if (this.#child) await this.#terminate();
    await this.#run();
  }

  /** Asks it to stop, checks that it does so in time and without an error, removes its data. */
  async stop() {
    try {
      this.#mustNotHaveEnded();
      if (this.#child) await this.#terminate();
    } finally {
      await this.discard();
    }
  }

  /** Removes everything without asking. */
  async discard() {
    if (this.#child) await this.kill9();
    if (process.env.ARENGO_TEST_KEEP) return;
    rmSync(this.dataFolder, { recursive: true, force: true });
    if (this.#ownsDatabase) await dropDatabase(this.database);
    this.#ownsDatabase = false;
  }

  async #prepare() {
    const { database } = this.#options;
    if (database === 'postgres') {
      this.database = await createDatabase();
      this.#ownsDatabase = true;
    } else if (database !== 'sqlite') {
      this.database = database;
    }
    await this.#takePort();
  }

  async #takePort() {
    this.#port = await freePort();
    this.url = `http://${this.#options.host}:${this.#port}`;
  }

  #binary() {
    return resolve(ROOT, this.#options.binary ?? (process.env.ARENGO_BIN || 'target/debug/arengo'));
  }

  #arguments() {
    return [
      'serve',
      '--listen', `127.0.0.1:${this.#port}`,
      ...(this.#options.host === '127.0.0.1' ? [] : ['--public-address', this.url]),
      '--data', this.dataFolder,
      ...(this.database ? ['--database', this.database] : []),
      ...(this.#options.demo ? ['--demo'] : []),
      ...this.#options.args,
    ];
  }

  async #run() {
    const began = performance.now();
    this.#ended = undefined;
    this.#spawn();
    while (!(await this.#isHealthy())) {
      if (!this.#child) throw new Error(`the server ended before it was ready: ${this.#ended}`);
      if (performance.now() - began > READY_WITHIN) {
        throw new Error(`the server did not answer /healthz within ${READY_WITHIN / 1000} s`);
      }
      await sleep(15);
    }
    this.readyAfter = Math.round(performance.now() - began);
  }

  #spawn() {
    const binary = this.#binary();
    if (!existsSync(binary)) throw new Error(`${binary} is not built: cargo build -p arengo`);
    const env = { ...process.env, ...this.#options.env };
    if (this.#options.clock) env.ARENGO_TEST_CLOCK = this.#options.clock.path;
    // Whatever happens to the test's process, the server goes with it.
    const [file, ...first] = SETPRIV ? [SETPRIV, '--pdeathsig', 'KILL', binary] : [binary];
    const child = spawn(file, [...first, ...this.#arguments()], {
      cwd: this.dataFolder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        this.#lines.push(...lines);
        this.#lines.splice(0, this.#lines.length - KEPT_OUTPUT);
      });
      stream.on('end', () => rest && this.#lines.push(rest));
    }
    this.#exited = new Promise((done) => {
      child.on('error', (error) => done(error.message));
      child.on('close', (code, signal) => done(signal ?? `exit ${code}`));
    });
    this.#exited.then((how) => {
      if (this.#child !== child) return; // we ended it
      this.#child = undefined;
      this.#ended = how;
    });
  }

  async #isHealthy() {
    try {
      const answer = await fetch(`${this.url}/healthz`, { signal: AbortSignal.timeout(2000) });
      await answer.arrayBuffer();
      return answer.status === 200 && this.#child !== undefined;
    } catch {
      return false;
    }
  }

  async #terminate() {
    const child = this.#child;
    this.#child = undefined;
    child.kill('SIGTERM');
    const how = await Promise.race([this.#exited, sleep(STOP_WITHIN, undefined, { ref: false })]);
    if (how === undefined) {
      child.kill('SIGKILL');
      await this.#exited;
      throw new Error(`the server did not stop within ${STOP_WITHIN / 1000} s of being asked to`);
    }
    if (how !== 'exit 0' && how !== 'SIGTERM') {
      throw new Error(`the server ended badly when asked to stop: ${how}\n${this.output(40)}`);
    }
  }

  #mustRun() {
    this.#mustNotHaveEnded();
    if (!this.#child) throw new Error('the server is not running');
  }

  #mustNotHaveEnded() {
    if (this.#ended) throw new Error(`the server had ended by itself: ${this.#ended}`);
  }
}

/** A port of 127.0.0.1 that nobody listens on now. */
export function freePort() {
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
