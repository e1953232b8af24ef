// Databases for tests: a fresh one in the throw-away PostgreSQL, and questions to either engine.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync, readSync, closeSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const BUFFER = 64 * 1024 * 1024;

/** The address of the PostgreSQL role that tests use, or undefined when no cluster was started. */
export function postgresAddress() {
  return process.env.ARENGO_TEST_POSTGRES || undefined;
}

/** A new empty database: its address. `dropDatabase` removes it. */
export async function createDatabase() {
  const server = postgresAddress();
  if (!server) throw new Error('ARENGO_TEST_POSTGRES is not set: run under scripts/with-postgres.sh');
  const name = `e2e_${process.pid}_${randomBytes(5).toString('hex')}`;
  await psql(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

/**
 * Removes a database that `createDatabase` made, whoever is connected to it. Our own connections
 * are ended first and the plain command does the rest: it sends an autovacuum worker away and
 * waits, where `WITH (FORCE)` refuses because the worker is not ours to end.
 */
export async function dropDatabase(address) {
  const name = new URL(address).pathname.slice(1);
  if (!/^e2e_\w+$/.test(name)) throw new Error(`not a database of the tests: ${name}`);
  const ours = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = '${name}' AND usename = current_user AND pid <> pg_backend_pid()`;
  await psql(postgresAddress(), ours, `DROP DATABASE IF EXISTS ${name}`);
}

/**
 * The rows of one SELECT as objects. `before` is a statement for the same connection, such as
 * the setting that row-level security reads.
 */
export async function queryPostgres(address, select, before = '') {
  // On one line, whatever `before` printed above it; line ends inside texts are escaped in JSON.
  const rows = `SELECT replace(CAST(coalesce(json_agg(rows_), '[]') AS TEXT), chr(10), ' ') FROM (${select}) AS rows_`;
  const lines = (await psql(address, ...[before, rows].filter(Boolean))).trim().split('\n');
  return JSON.parse(lines.at(-1));
}

async function psql(address, ...statements) {
  const commands = statements.flatMap((statement) => ['-c', statement]);
  const { stdout } = await exec('psql', ['-XAtq', '-v', 'ON_ERROR_STOP=1', ...commands, address], {
    maxBuffer: BUFFER,
  });
  return stdout;
}

/** The rows of one SELECT as objects, from the only SQLite file in a data folder. */
export async function querySqlite(dataFolder, select) {
  const { stdout } = await exec('sqlite3', ['-readonly', '-json', sqliteFile(dataFolder), select], {
    maxBuffer: BUFFER,
  });
  return stdout.trim() ? JSON.parse(stdout) : [];
}

/** The path of the SQLite database in a data folder, whatever its name. */
export function sqliteFile(dataFolder) {
  const found = readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(dataFolder, entry.name))
    .filter(isSqlite);
  if (found.length !== 1) {
    throw new Error(`expected one SQLite database in ${dataFolder}, found ${found.length}: ${found}`);
  }
  return found[0];
}

function isSqlite(path) {
  const start = Buffer.alloc(15);
  const file = openSync(path);
  try {
    readSync(file, start, 0, 15, 0);
  } finally {
    closeSync(file);
  }
  return start.toString('latin1') === 'SQLite format 3';
}
