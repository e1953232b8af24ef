// Step 6 of SC-11: the facilitator reads the balance while there is time to act, sees who is missing, plans a visit.
import assert from 'node:assert/strict';
import { press, send } from '../lib/forms.mjs';
import { DISTRICTS, EVERYONE, exactly } from './crowd.mjs';
import { look } from './desk.mjs';

export const MARTA = 'marta.pellizzari@rete.example';

const LEAST = 5; // from here on a figure is shown
const GOALS = [
  { group: 'gender:man', and: 'age:18-29', third: 'district:Magrè', goal: '20', channel: 'Campo sportivo' },
  { group: 'gender:man', and: 'age:18-29', goal: '25', channel: 'Scuole serali' },
  { group: 'age:18-29', and: 'gender:woman', goal: '30', channel: 'Biblioteca' },
];
const SAID = {
  it: { hidden: 'non si mostra', few: ['Ancora pochi', 'pochi su 20'], reached: ['Raggiunto', '27 su 25'], untold: ['Non si mostra', 'su 30'] },
  ro: { hidden: 'nu se arată', few: ['Încă puțini', 'puțini din 20'], reached: ['Atins', '27 din 25'], untold: ['Nu se arată', 'din 30'] },
  en: { hidden: 'not shown', few: ['Still few', 'few of 20'], reached: ['Reached', '27 of 25'], untold: ['Not shown', 'of 30'] },
};
const VISITS = 'main form[action$="/outreach/visits"]';

/** Whom the process wants to reach, and the districts people can name. */
export async function setsOut({ page, visit, town }) {
  const plan = town.staff('/outreach');
  await visit.go(plan);
  await send(page, 'main form[action$="/districts"]', { districts: DISTRICTS.join('\n') }, { button: 'button' });
  for (const goal of GOALS) await send(page, 'main form[action$="/outreach"]', goal);
}

/** The balance, every figure, and who is below the goal. */
export async function sees(at) {
  const { page, visit, town, lang } = at;
  await visit.go(town.staff('/outreach'));
  await look(at);
  const balance = await page.locator('section:has(#h-balance) > p').innerText();
  for (const share of [48, 50, 2]) assert.match(balance, new RegExp(`(^|\\D)${share}\\s?%`), balance);
  const bars = await readBars(page, 'gender');
  assert.deepEqual(bars, ['120', '125', '5', '10'], 'women, men, other, unknown');
  await hidesFew(at);
  const said = SAID[lang];
  for (const [n, words] of [said.few, said.reached, said.untold].entries()) {
    const row = await page.locator('section:has(#h-targets) li').nth(n).innerText();
    for (const word of words) assert.ok(row.includes(word), `${word} stands in the goal: ${row}`);
  }
}

/** The figures of an attribute as they stand there, the unknown last. */
async function readBars(page, attribute) {
  return page.locator(`section:has(> #h-${attribute}) .n`).allInnerTexts();
}

/** Gender and age crossed: what is shown is exact, few are not shown, and no line or column hides exactly one. */
async function hidesFew({ page, lang }) {
  const cells = await page.locator('table:has(th) tbody tr').evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())));
  const [genders, ages] = [['woman', 'man', 'other'], ['14-17', '18-29', '30-44', '45-64', '65-74', '75+']];
  const exact = exactly('gender', 'age');
  const hidden = cells.map((row) => row.map((cell) => cell === SAID[lang].hidden));
  let few = 0;
  for (const [r, age] of ages.entries()) {
    for (const [c, gender] of genders.entries()) {
      const number = exact.get(`${gender} ${age}`) ?? 0;
      const small = number > 0 && number < LEAST;
      few += small;
      if (small) assert.ok(hidden[r][c], `${number} ${gender} ${age} are shown`);
      else if (!hidden[r][c]) assert.equal(cells[r][c], String(number), `${gender} ${age}`);
    }
  }
  assert.equal(few, 2, 'there are small figures to hide');
  const lines = [...hidden, ...hidden[0].map((_, c) => hidden.map((row) => row[c]))];
  for (const line of lines) assert.notEqual(line.filter(Boolean).length, 1, 'with the sum beside it one would be told');
  assert.ok(hidden.flat().filter(Boolean).length > few, 'others are hidden with them');
}

/** A visit to those who are missing: refused when half filled in, then in the plan. */
export async function plansAVisit(at, { day, place }) {
  const { page } = at;
  await send(page, VISITS, { 'visit-at': `${day}T18:30`, 'visit-note': 'Con il questionario stampato' }, { status: 422 });
  await look(at);
  assert.equal(await page.locator('[name="visit-place"]').getAttribute('aria-invalid'), 'true');
  const missing = await page.locator(`${VISITS} [name="visit-target"] option`).nth(1).getAttribute('value');
  await send(page, VISITS, { 'visit-target': missing, 'visit-place': place });
  const row = page.locator('section:has(#h-visits) li', { hasText: place });
  assert.equal(await row.locator(`time[datetime="${day}T17:30:00Z"]`).count(), 1, 'the day in the town’s time');
  const text = await row.innerText();
  for (const part of ['Magrè', '18–29', 'Con il questionario stampato']) assert.ok(text.includes(part), `${part}: ${text}`);
  await look(at);
}

/** Another visit is planned and called off. */
export async function callsOffAVisit({ page }, day) {
  const missing = await page.locator(`${VISITS} [name="visit-target"] option`).nth(1).getAttribute('value');
  await send(page, VISITS, { 'visit-target': missing, 'visit-at': `${day}T18:30`, 'visit-place': 'Da rifare' });
  await press(page, 'section:has(#h-visits) li:has-text("Da rifare") form button');
  assert.equal(await page.locator('section:has(#h-visits) li', { hasText: 'Da rifare' }).count(), 0);
}

/** While comments are open nobody else sees a group. */
export async function isNotPublicYet({ page, visit, town, server }) {
  await visit.go(town.process('/participants'));
  assert.ok((await page.locator('main').innerText()).includes(String(EVERYONE)));
  assert.equal(await page.locator('.bars').count(), 0, 'no group before the close');
  assert.deepEqual((await figures({ town, server })).rows, []);
}

/** Afterwards everyone does, and can have the same figures as data. */
export async function isPublic(at) {
  const { page, visit, town, server } = at;
  await visit.go(town.process('/participants'));
  await look(at);
  assert.deepEqual(await readBars(page, 'gender'), ['120', '125', '5', '10']);
  await hidesFew(at);
  const { rows } = await figures(at);
  for (const attribute of ['gender', 'age', 'district']) {
    const exact = exactly(attribute);
    const told = rows.filter((row) => row.attribute === attribute);
    assert.deepEqual(told.map((row) => row.people), told.map((row) => exact.get(row.value) ?? 0), attribute);
  }
  assert.ok(rows.every((row) => row.hidden === (row.people === null) && !(row.people > 0 && row.people < LEAST)));
  const csv = await (await server.fetch(town.path(`/data/participation.csv?process=${town.slug}`))).text();
  for (const line of ['gender,woman,120,false', 'gender,man,125,false', 'gender,other,5,false', 'gender,unknown,10,false']) {
    assert.ok(csv.includes(`${town.slug},${line}`), `${line} in ${csv}`);
  }
}

async function figures({ town, server }) {
  const answer = await server.fetch(town.path(`/data/participation.json?process=${town.slug}`));
  assert.equal(answer.status, 200);
  return answer.json();
}
