#!/usr/bin/env node
// A stand-in for the program, for the harness's own tests: counts its starts in its
// data folder and tells what it was told.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

if (process.env.STAND_IN === 'refuse') {
  console.error('no room in the data folder');
  process.exit(4);
}
const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const file = join(option('--data'), 'starts');
let starts = 1;
try {
  starts = Number(readFileSync(file, 'utf8')) + 1;
} catch {
  // the first start
}
writeFileSync(file, String(starts));

// What it was told at its start, and the clock's file as it is now.
function told() {
  const clock = process.env.ARENGO_TEST_CLOCK;
  return { arguments: process.argv.slice(2), clock: clock && readFileSync(clock, 'utf8') };
}

const [host, port] = option('--listen').split(':');
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  if (request.url === '/told') return response.end(JSON.stringify(told()));
  return response.end(String(starts));
}).listen(Number(port), host, () => console.log(`started ${starts}`));
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
