// Signs in with a password as a browser without scripts would and prints the Cookie header.
// usage: node scripts/sign-in.mjs BASE PATH EMAIL PASSWORD
const [base, path, email, password] = process.argv.slice(2);
if (!password) fail('usage: node scripts/sign-in.mjs BASE PATH EMAIL PASSWORD');

const cookies = new Map();
const address = new URL(path, base);

const shown = await visit(address, {});
if (shown.status !== 200) fail(`${address} answered ${shown.status}`);
const form = hiddenFields(await shown.text());
form.set('email', email);
form.set('password', password);

const answer = await visit(address, { method: 'POST', body: form });
if (answer.status < 300 || answer.status > 399) {
  fail(`signing in as ${email} at ${address} answered ${answer.status} instead of a redirect:\n${words(await answer.text())}`);
}
if (cookies.size === 0) fail(`signing in at ${address} set no cookie`);
console.log([...cookies].map(([name, value]) => `${name}=${value}`).join('; '));

async function visit(to, { method = 'GET', body }) {
  const headers = { origin: address.origin, 'sec-fetch-site': 'same-origin' };
  if (cookies.size) headers.cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(to, { method, body, headers, redirect: 'manual' });
  for (const line of response.headers.getSetCookie()) {
    const [pair] = line.split(';');
    const at = pair.indexOf('=');
    cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return response;
}

// The hidden fields of the form that asks for a password.
function hiddenFields(html) {
  const fields = new URLSearchParams();
  const asking = html.match(/<form\b[^]*?<\/form>/gi)?.find((text) => /name="?password"?/i.test(text)) ?? '';
  for (const [input] of asking.matchAll(/<input\b[^>]*>/gi)) {
    const attribute = (name) => input.match(new RegExp(`\\b${name}="([^"]*)"`, 'i'))?.[1];
    if (attribute('type') === 'hidden' && attribute('name')) fields.set(attribute('name'), attribute('value') ?? '');
  }
  return fields;
}

function words(html) {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 400);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
