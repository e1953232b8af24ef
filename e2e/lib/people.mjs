// Signing in as the demonstration's people.
import assert from 'node:assert/strict';
import { press, send } from './forms.mjs';

const PASSWORD = 'arengo-demo-2022'; // of every demonstration account, printed by `serve --demo`

/** Signs in with the demonstration's password through the page. `base` is a town in a language: `/t/terni/it`. */
export async function signIn(page, visit, base, email) {
  await visit.go(`${base}/sign-in`);
  await send(page, 'form:has([name="password"])', { email, password: PASSWORD });
  // Whoever has not seen a new version of the privacy notice is shown it first.
  if (new URL(page.url()).pathname.endsWith('/me/notice')) await press(page, 'main form:has([name="version"]) button.btn');
  assert.ok(new URL(page.url()).pathname.endsWith('/me'), `${email} is not signed in: ${page.url()}`);
}
