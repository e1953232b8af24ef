// An OpenID Connect provider beside the server: started for a test, stopped after it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { press, fill } from './forms.mjs';
import { freePort } from './server.mjs';

const PROGRAM = fileURLToPath(new URL('provider_process.mjs', import.meta.url));
const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
const READY_WITHIN = 30_000; // milliseconds

/**
 * Runs `work(provider)` while the provider answers. `provider.issuer` is its address, `provider.env` configures a
 * server with it under the key `house`.
 */
export async function withProvider(work) {
  const port = await freePort();
  const [file, ...first] = SETPRIV ? [SETPRIV, '--pdeathsig', 'KILL', process.execPath] : [process.execPath];
  const child = spawn(file, [...first, PROGRAM, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => child.on('close', done));
  try {
    const issuer = await ready(child);
    return await work({ issuer, env: settings(issuer), stop: () => stop(child, ended) });
  } finally {
    await stop(child, ended);
  }
}

async function stop(child, ended) {
  child.kill('SIGKILL');
  await ended;
}

function ready(child) {
  let said = '';
  return new Promise((done, reject) => {
    const late = setTimeout(() => reject(new Error(`the provider is not ready:\n${said}`)), READY_WITHIN);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        const issuer = said.match(/^http:\/\/127\.0\.0\.1:\d+$/m);
        if (issuer) done(issuer[0]);
      });
    }
    child.on('close', () => reject(new Error(`the provider ended:\n${said}`)));
    child.on('close', () => clearTimeout(late));
  });
}

function settings(issuer) {
  return {
    ARENGO_OIDC_HOUSE_LABEL: 'House',
    ARENGO_OIDC_HOUSE_LABEL_IT: 'Casa',
    ARENGO_OIDC_HOUSE_ISSUER: issuer,
    ARENGO_OIDC_HOUSE_CLIENT_ID: 'arengo',
    ARENGO_OIDC_HOUSE_CLIENT_SECRET: 'a secret of the tests & no other',
    ARENGO_OIDC_HOUSE_STRENGTH: 'eid',
  };
}

/** On the provider's page: says who one is, or with nobody, cancels. Checks the status of the page that follows. */
export async function sayWho(page, who, { status = 200 } = {}) {
  if (who) await fill(page, 'form', who);
  return press(page, `form button[value="${who ? 'enter' : 'cancel'}"]`, { status });
}
