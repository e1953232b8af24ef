// 260 people who take part, each by the acts of a person: a comment, the link of its letter, and what they like to say
// about themselves with their consent. The forms are sent as a browser sends them; a browser for each would take an hour.
import assert from 'node:assert/strict';
import { linkIn } from '../lib/letters.mjs';

export const DISTRICTS = ['Centro', 'Magrè', 'Santa Croce'];

/** Gender, age, district, how many. Of those who say their gender 48 % are women, 50 % men, 2 % neither. */
const PEOPLE = [
  ['woman', '18-29', 'Centro', 12], ['woman', '18-29', 'Magrè', 10], ['woman', '30-44', 'Centro', 20],
  ['woman', '45-64', 'Magrè', 30], ['woman', '65-74', 'Santa Croce', 25], ['woman', '75+', 'Centro', 23],
  ['man', '18-29', 'Centro', 14], ['man', '18-29', 'Santa Croce', 11], ['man', '18-29', 'Magrè', 2],
  ['man', '30-44', 'Centro', 25], ['man', '45-64', 'Magrè', 35], ['man', '65-74', 'Santa Croce', 18],
  ['man', '75+', 'Centro', 20], ['other', '18-29', 'Centro', 2], ['other', '30-44', 'Centro', 3],
];
const SILENT = 10; // take part and say nothing about themselves

const AT_ONCE = 6;

/** The exact figures, which nobody is ever shown as they are: of an attribute, or of two crossed. */
export function exactly(...attributes) {
  const of = { gender: 0, age: 1, district: 2 };
  const counts = new Map();
  for (const row of PEOPLE) {
    const key = attributes.map((attribute) => row[of[attribute]]).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + row[3]);
  }
  counts.set('unknown', SILENT);
  return counts;
}

/** How many they are. */
export const EVERYONE = PEOPLE.reduce((sum, row) => sum + row[3], SILENT);

/** They all take part, in the time of one test. */
export async function takesPart({ server, town }) {
  const form = await hiddenFields(server, `${town.process('/text')}?write=1`);
  const all = PEOPLE.flatMap(([gender, age, district, many]) => Array.from({ length: many }, () => ({ gender, age, district })));
  all.push(...Array.from({ length: SILENT }, () => undefined));
  let next = 0;
  const walk = async () => {
    while (next < all.length) {
      const n = next++;
      await one({ server, town }, form, n, all[n]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
}

async function one({ server, town }, form, n, about) {
  const email = `persona.${n}@posta.example`;
  const body = `Al passo ${(n % 5) + 1} servono orari più comodi (${n}).`;
  await send(server, town.path('/comments'), { ...form, body, name: `Persona ${n}`, email, lang: 'it' });
  const published = await send(server, await linkIn(server, email, '/confirm/'), {});
  const [cookie] = published.headers.getSetCookie().map((line) => line.split(';')[0]);
  assert.ok(cookie, `${email} is not signed in`);
  if (about) await send(server, town.path('/me/about'), { ...about, agree: '1' }, cookie);
}

/** The hidden fields of the form to write at the top of a text. */
async function hiddenFields(server, path) {
  const page = await (await server.fetch(path)).text();
  const form = page.slice(page.indexOf('id="write"'));
  const value = (name) => form.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? assert.fail(`no ${name} on ${path}`);
  return Object.fromEntries(['about', 'anchor', 'mark'].map((name) => [name, value(name)]));
}

/** Sends a form as a page of the same site does; a redirect must follow. */
async function send(server, path, fields, cookie) {
  const headers = { origin: server.url, ...(cookie && { cookie }) };
  const answer = await server.fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  if (answer.status !== 303) assert.fail(`${path} answered ${answer.status}:\n${await answer.text()}`);
  await answer.arrayBuffer();
  return answer;
}
