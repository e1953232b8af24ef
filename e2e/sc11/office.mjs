// What Davide does beside Ioana: the list of groups to reach (steps 5 and 6), a new privacy notice (step 7).
import assert from 'node:assert/strict';
import { send } from '../lib/forms.mjs';
import { look } from './desk.mjs';

const GOALS = [
  { group: 'disability:yes', goal: '25', channel: 'Centro diurno' },
  { group: 'age:75+', and: 'internet:none', goal: '40', channel: 'Palestra digitale' },
  { group: 'language:hu', goal: '30', channel: 'Parrocchia' },
];

const WEEKLY = {
  it: 'La newsletter esce ora ogni settimana.',
  ro: 'Buletinul informativ apare acum în fiecare săptămână.',
  en: 'The newsletter now comes every week.',
};

/** Steps 5 and 6: goals are written down; reached is shown beside them, few as few, unknown as unknown. */
export async function plansOutreach(at) {
  const { page, visit, town } = at;
  const plan = town.staff('/outreach');
  for (const goal of GOALS) {
    await visit.go(plan);
    await send(page, 'main form[action$="/outreach"]', goal);
  }
  await look(at);
  const text = await page.locator('main').innerText();
  for (const { goal, channel } of GOALS) assert.ok(text.includes(goal) && text.includes(channel), `${channel}: ${goal}`);
  await visit.go(town.process('/participants'));
  await look(at);
}

/** Step 7: a new version of the notice, which matters for the newsletter only. */
export async function revisesTheNotice(at) {
  const { page, visit, town } = at;
  await visit.go(town.path('/staff/privacy/notice'));
  const words = {};
  for (const [lang, said] of Object.entries(WEEKLY)) {
    const name = `short-${lang}`;
    if (await page.locator(`[name="${name}"]`).count()) words[name] = `${await page.locator(`[name="${name}"]`).inputValue()}\n\n${said}`;
  }
  await send(page, 'main form[action$="/staff/privacy/notice"]', { ...words, material: 'privacy.newsletter' });
  await look(at);
}
