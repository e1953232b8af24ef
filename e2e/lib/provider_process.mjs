#!/usr/bin/env node
// A real OpenID Connect provider (the npm package oidc-provider) on this machine, with a page of its own on which a
// person says who they are. It prints its issuer when it is ready. usage: provider_process.mjs PORT
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;
const people = new Map(); // who has signed in, by number

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'arengo',
      client_secret: 'a secret of the tests & no other',
      redirect_uris: ['http://127.0.0.1:1/oidc/house/back'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'house', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: [randomBytes(16).toString('hex')] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  loadExistingGrant, // nobody is asked what to share: that page would test the provider, not us
});

async function loadExistingGrant(ctx) {
  const { client, session, params } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(params.scope);
  await grant.save();
  return grant;
}

// The program under test listens on another port each time.
const known = provider.Client.prototype.redirectUriAllowed;
provider.Client.prototype.redirectUriAllowed = function allowed(uri) {
  return /^http:\/\/127\.0\.0\.1:\d+\/oidc\/house\/back$/.test(uri) || known.call(this, uri);
};

const PAGE = (uid, languages) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>House</title>
<link rel="icon" href="data:,"></head><body><main><h1>House</h1><p id="languages">${languages}</p>
<form method="post" action="/interaction/${uid}">
<p><label>Number <input name="number"></label></p><p><label>Name <input name="name"></label></p>
<p><label>E-mail <input name="email"></label></p>
<p><button name="act" value="enter">Sign in</button> <button name="act" value="cancel">Cancel</button></p>
</form></main></body></html>`;

async function interaction(request, response) {
  const { uid, params } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(PAGE(uid, /^[a-z]{2}$/.test(params.ui_locales) ? params.ui_locales : ''));
  }
  let body = '';
  for await (const part of request) body += part;
  const form = new URLSearchParams(body);
  if (form.get('act') === 'cancel') {
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  }
  const email = form.get('email') || undefined;
  people.set(form.get('number'), { name: form.get('name'), email, email_verified: email && true });
  return provider.interactionFinished(request, response, { login: { accountId: form.get('number') } });
}

const answer = provider.callback();
createServer((request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  return interaction(request, response).catch((error) => {
    response.statusCode = 500;
    response.end(String(error));
  });
}).listen(port, '127.0.0.1', () => console.log(issuer));
