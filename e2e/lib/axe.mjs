// Accessibility: axe-core, reflow and text spacing on a page as it is, wide and narrow, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NARROW, runsScripts, WIDE } from './browser.mjs';
import { examinedBefore, noteExamined } from './examined.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: all that another colour scheme can change. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const VIEWS = [WIDE, NARROW].flatMap((viewport) => ['light', 'dark'].map((colorScheme) => ({ viewport, colorScheme })));

/**
 * Asserts that a page has no axe violation, does not scroll sideways at 320 px (WCAG 1.4.10) and
 * loses nothing with wider text spacing (WCAG 1.4.12). Takes a page or a visit; where scripts
 * are off it examines a copy of what the person sees. The page is left as it was. The same document
 * is examined once in a run: the two databases give the same pages.
 * Resolves to `{ passes, incomplete }`: how many rules passed, and what axe could not decide.
 */
export async function assertAccessible(pageOrVisit, { views = VIEWS } = {}) {
  const page = pageOrVisit.page ?? pageOrVisit;
  const html = await page.content();
  const before = examinedBefore(html, views);
  if (before) return before;
  const { findings, passes, incomplete } = await examine(page, views);
  if (findings.length) {
    throw new Error(`${findings.length} accessibility problem(s) on ${page.url()}\n  ${findings.join('\n  ')}`);
  }
  noteExamined(html, views, { passes, incomplete });
  return { passes, incomplete };
}

/** The same without asserting: the problems as sentences. */
export async function examine(page, views = VIEWS) {
  return (await scriptsRun(page)) ? examineHere(page, views) : onCopy(page, (copy) => examineHere(copy, views));
}

async function examineHere(page, views) {
  const before = page.viewportSize();
  const wasDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const result = { findings: [], passes: 0, incomplete: [] };
  const widths = new Set(); // where every rule was asked
  try {
    for (const view of views) {
      await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(view.viewport);
      await settle(page);
      const place = `${view.viewport.width}px ${view.colorScheme}`;
      const axe = await runAxe(page, widths.has(view.viewport.width) ? { type: 'rule', values: OF_COLOUR } : { type: 'tag', values: TAGS });
      widths.add(view.viewport.width);
      result.passes += axe.passes;
      result.findings.push(...axe.violations.flatMap((rule) => sentences(rule, place)));
      result.incomplete.push(...axe.incomplete.flatMap((rule) => sentences(rule, place)));
      if (view.colorScheme === 'light') result.findings.push(...(await layoutFaults(page, place)));
    }
  } finally {
    await page.emulateMedia({ colorScheme: wasDark ? 'dark' : 'light', reducedMotion: 'reduce' });
    if (before) await page.setViewportSize(before);
  }
  return result;
}

async function runAxe(page, runOnly) {
  if (!(await page.evaluate(() => typeof globalThis.axe?.run === 'function'))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const found = await globalThis.axe.run(document, {
      runOnly,
      // Off by itself; of a list of rules only those run.
      ...(runOnly.type === 'tag' && { rules: { 'target-size': { enabled: true } } }),
      resultTypes: ['violations', 'incomplete'],
    });
    const brief = (rules) =>
      rules.map(({ id, help, impact, nodes }) => ({
        id,
        help,
        impact,
        nodes: nodes.map(({ target, html, any, all }) => ({
          target: target.join(' '),
          html: html.slice(0, 160),
          why: [...any, ...all].map((check) => check.message).join('; ').slice(0, 300),
        })),
      }));
    return { passes: found.passes.length, violations: brief(found.violations), incomplete: brief(found.incomplete) };
  }, runOnly);
}

function sentences({ id, help, impact, nodes }, place) {
  return nodes.map(({ target, html, why }) => `[${place}] ${id} (${impact}): ${help}\n      ${target}\n      ${html}\n      ${why}`);
}

async function layoutFaults(page, place) {
  const faults = [];
  const sideways = await page.evaluate(sidewaysScroll);
  if (sideways > 0) faults.push(`[${place}] reflow: the page scrolls ${sideways} px sideways`);
  const clipped = await page.evaluate(clippedBySpacing);
  faults.push(...clipped.map((element) => `[${place}] text spacing: the text of ${element} is cut off`));
  return faults;
}

// The following two run in the page.
function sidewaysScroll() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

function clippedBySpacing() {
  const cut = () =>
    new Set(
      [...document.querySelectorAll('body *')].filter((element) => {
        if (!element.textContent.trim() || element.clientWidth <= 1 || element.clientHeight <= 1) return false;
        const style = getComputedStyle(element);
        return (
          (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
          (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
        );
      }),
    );
  const before = cut();
  // A constructed sheet is not "inline": the page's content policy allows it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
  );
  const sheets = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...sheets, sheet];
  const found = [...cut()].filter((element) => !before.has(element));
  document.adoptedStyleSheets = sheets;
  return found.slice(0, 5).map((element) => `<${element.localName} class="${element.className}">`);
}

// Styles follow the new size and colours in the next frames; transitions that ignore "reduced
// motion" would show axe half-way colours, so they are brought to their end.
async function settle(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    for (const animation of document.getAnimations()) {
      try {
        animation.finish();
      } catch {
        animation.cancel(); // an endless one has no end
      }
    }
    await frame();
  });
}

// With scripts off Chromium still evaluates, but timers never fire; axe needs them.
async function scriptsRun(page) {
  const known = runsScripts(page);
  if (known !== undefined) return known;
  const fired = page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(true), 0)));
  fired.catch(() => {}); // it may end with the page, long after nobody waits
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), 700)));
  const runs = await Promise.race([fired, late]);
  clearTimeout(timer);
  return runs;
}

// The same document at the same address with scripts on; only its own scripts are left out,
// because the person it stands for sees the page without them.
async function onCopy(page, work) {
  const source = await page.content();
  const address = page.url();
  const context = await page.context().browser().newContext({
    viewport: page.viewportSize() ?? WIDE,
    reducedMotion: 'reduce',
    storageState: await page.context().storageState(),
  });
  try {
    await context.route('**/*', (route) => {
      const request = route.request();
      if (request.isNavigationRequest()) return route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' });
      return request.resourceType() === 'script' ? route.abort() : route.continue();
    });
    const copy = await context.newPage();
    await copy.goto(address);
    return await work(copy);
  } finally {
    await context.close();
  }
}
