// Filling in and sending forms as a person does, the same with scripts and without.

/**
 * Fills fields by name inside one form. A value may be a text, `true`/`false` for a box, the value of a radio
 * button or of an option. Folded parts are opened first, as a person would.
 */
export async function fill(page, form, fields) {
  for (const [name, value] of Object.entries(fields)) await fillOne(page.locator(form), name, value);
}

async function fillOne(form, name, value) {
  const all = form.locator(`[name="${name}"]`);
  const first = all.first();
  await unfold(first);
  const { tag, type } = await first.evaluate((field) => ({ tag: field.localName, type: field.type }));
  if (type === 'file') return first.setInputFiles(value);
  if (type === 'radio') return form.locator(`[name="${name}"][value="${value}"]`).check();
  if (type === 'checkbox' && typeof value === 'boolean') return first.setChecked(value);
  if (type === 'checkbox') return form.locator(`[name="${name}"][value="${value}"]`).check();
  if (tag === 'select') return first.selectOption(value);
  return first.fill(String(value));
}

async function unfold(field) {
  for (;;) {
    const folded = field.locator('xpath=ancestor::details[not(@open)]').first();
    if ((await folded.count()) === 0) return;
    await folded.locator('summary').first().click();
  }
}

/**
 * Presses a button and waits for the page that follows; checks its status (default 200). `button` is a selector
 * inside the form. Resolves to the response of that page.
 */
export async function press(page, button, { status = 200 } = {}) {
  const locator = page.locator(button);
  const [response] = await Promise.all([page.waitForNavigation(), locator.click()]);
  const got = response?.status() ?? 200; // no response: only the fragment changed
  if (got !== status && got !== 304) {
    throw new Error(`after pressing ${button} the page ${page.url()} answered ${got} instead of ${status}`);
  }
  return response;
}

/** Fills a form and presses its main button, or the one named by `button`. */
export async function send(page, form, fields, { button = 'button.btn:not([name])', status = 200 } = {}) {
  await fill(page, form, fields);
  return press(page, `${form} ${button}`, { status });
}
