// Signing in as the demonstration's people.
import assert from 'node:assert/strict';
import { send } from './forms.mjs';

const PASSWORD = 'arengo-demo-2022'; // of every demonstration account, printed by `serve --demo`

/** Signs in with the demonstration's password through the page. `base` is a town in a language: `/t/terni/it`. */
export async function signIn(page, visit, base, email) {
  await visit.go(`${base}/sign-in`);
  await send(page, 'form:has([name="password"])', { email, password: PASSWORD });
  assert.ok(new URL(page.url()).pathname.endsWith('/me'), `${email} is not signed in: ${page.url()}`);
}
