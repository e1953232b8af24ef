// Takes pictures of pages at 390 and 1280 px, light and dark.
// usage: node e2e/lib/screens.mjs BASE OUTDIR path...      COOKIE="name=value; …" to be signed in
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, Visit } from './browser.mjs';

const WIDTHS = [390, 1280];

const [base, folder, ...paths] = process.argv.slice(2);
if (!base || !folder || paths.length === 0) {
  console.error('usage: node e2e/lib/screens.mjs BASE OUTDIR path...');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const browser = await launch();
let faults = 0;
try {
  for (const width of WIDTHS) for (const colorScheme of ['light', 'dark']) faults += await pictures(width, colorScheme);
} finally {
  await browser.close();
}
process.exitCode = faults ? 1 : 0;

async function pictures(width, colorScheme) {
  const visit = await Visit.open(browser, { base, viewport: { width, height: 900 }, colorScheme });
  await visit.context.addCookies(cookies());
  for (const path of paths) {
    const response = await visit.page.goto(path);
    const file = join(folder, `${name(path)}-${width}-${colorScheme}.png`);
    await visit.page.screenshot({ path: file, fullPage: true });
    console.log(`${response?.status()} ${path} ${file}`);
  }
  for (const fault of visit.faults) console.error(`  ${fault}`);
  await visit.close();
  return visit.faults.length;
}

function cookies() {
  return (process.env.COOKIE ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: base };
    });
}

function name(path) {
  return path.replace(/[^\p{L}\p{N}.]+/gu, '_').replace(/^_|_$/g, '') || 'home';
}
