// Debian's Chromium for tests: visits with or without JavaScript that fail when a page asks
// anything of another origin, writes an error to the console or breaks its own content policy.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { failuresFolder } from './places.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine resolves, so that a request to elsewhere is seen and goes nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
const LOCALES = { it: 'it-IT', ro: 'ro-RO', en: 'en-GB' };
const TIMEOUT = 20_000; // milliseconds for one step in a page; debug builds are slow
/** The two widths that matter: a desk and the narrowest phone (WCAG 1.4.10). */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

const scripted = new WeakMap(); // contexts of visits, and whether scripts run in them

/** Whether scripts run in a page of a visit; undefined of any other page. */
export const runsScripts = (page) => scripted.get(page.context());

/** Starts Chromium; the caller closes it. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`${executablePath} is missing: install the package chromium, or set CHROMIUM`);
  }
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/**
 * Runs `work(visit)` as one person with a browser of their own (cookies are not shared), then
 * checks that nothing was amiss. When it fails, a picture and the page's source are kept in
 * .test/failures and named in the output. Options: see `Visit.open`; `name` for those files, or
 * `evidence: false` to keep none.
 */
export async function withVisit(browser, options, work) {
  const visit = await Visit.open(browser, options);
  try {
    const result = await work(visit.page, visit);
    visit.check();
    return result;
  } catch (error) {
    if (options.evidence !== false) await visit.keepEvidence(options.name ?? 'visit');
    throw error;
  } finally {
    await visit.close();
  }
}

/** One person's browser window on one server, and everything that went wrong in it. */
export class Visit {
  /** The Playwright page; relative addresses start at the server. */
  page;
  context;
  #origins;
  #js;
  #faults = [];
  #navigations = new Set(); // addresses of documents that were refused (4xx), which tests may want

  /**
   * - `base`: the server's address;
   * - `js`: JavaScript on (default true);
   * - `lang`: 'it', 'ro', 'en': what the browser asks for (default 'it'), or `locale` such as 'ro-RO';
   * - `viewport` (default `WIDE`), `colorScheme` 'light' (default) or 'dark';
   * - `also`: origins besides the server's that this visit may go to (an identity provider);
   * - `storageState`: cookies of another visit; `context`: more options of Playwright's newContext.
   */
  static async open(browser, { base, also = [], js = true, lang = 'it', locale, viewport = WIDE, colorScheme = 'light', storageState, context = {} }) {
    const visit = new Visit();
    visit.#origins = [base, ...also].map((address) => new URL(address).origin);
    visit.#js = js;
    visit.context = await browser.newContext({
      baseURL: base,
      javaScriptEnabled: js,
      locale: locale ?? LOCALES[lang] ?? lang,
      timezoneId: 'Europe/Rome',
      viewport,
      colorScheme,
      reducedMotion: 'reduce',
      storageState,
      ...context,
    });
    scripted.set(visit.context, js);
    visit.context.setDefaultTimeout(TIMEOUT);
    await visit.#watch();
    visit.page = await visit.context.newPage();
    return visit;
  }

  /** Whether scripts run in it. */
  get js() {
    return this.#js;
  }

  /** What went wrong so far, as sentences. */
  get faults() {
    return [...this.#faults];
  }

  /** Throws when something went wrong since the visit began. */
  check() {
    if (this.#faults.length) {
      throw new Error(`the visit had ${this.#faults.length} fault(s):\n  ${this.#faults.join('\n  ')}`);
    }
  }

  /** Goes to a path and checks the status (default 200). */
  async go(path, { status = 200 } = {}) {
    const response = await this.page.goto(path);
    if (response && response.status() !== status && response.status() !== 304) {
      throw new Error(`${path} answered ${response.status()} instead of ${status}`);
    }
    return response;
  }

  /** Saves a picture and the source of the page as it is. */
  async keepEvidence(name) {
    const stem = join(failuresFolder(), `${name.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 80)}_${Date.now()}`);
    try {
      writeFileSync(`${stem}.html`, `<!-- ${this.page.url()} -->\n${await this.page.content()}`);
      await this.page.screenshot({ path: `${stem}.png`, fullPage: true, timeout: 10_000 });
      console.error(`the page was ${this.page.url()}; see ${stem}.png and .html`);
    } catch (error) {
      console.error(`the page was ${this.page.url()}; it could not be kept: ${error.message}`);
    }
  }

  async close() {
    await this.context.close();
  }

  async #watch() {
    this.context.on('request', (request) => this.#seeAddress(request.url(), 'a request'));
    this.context.on('response', (response) => this.#seeResponse(response));
    this.context.on('console', (message) => this.#seeConsole(message));
    this.context.on('weberror', (error) => this.#fault(`script error: ${error.error().message}`));
    this.context.on('page', (page) => {
      page.on('websocket', (socket) => this.#seeAddress(socket.url().replace(/^ws/, 'http'), 'a socket'));
      page.on('crash', () => this.#fault(`the page crashed: ${page.url()}`));
    });
    // The console does not show every breach of the content policy (report-only ones, say).
    await this.context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`content policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  #seeAddress(address, what) {
    const url = new URL(address);
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
    if (!this.#origins.includes(url.origin)) this.#fault(`${what} left the server: ${address}`);
  }

  // A test may visit a page that is refused on purpose; it checks that status itself. An error
  // of the server, or a picture or style that is missing, is a fault wherever it happens.
  #seeResponse(response) {
    const status = response.status();
    if (status < 400) return;
    const request = response.request();
    const address = response.url();
    if (status >= 500 && status !== 503) return this.#fault(`${status} from ${address}`);
    if (request.isNavigationRequest()) this.#navigations.add(address);
    else if (request.resourceType() !== 'fetch' && request.resourceType() !== 'xhr') {
      this.#fault(`${status} from ${address}`);
    } else this.#navigations.add(address);
  }

  #seeConsole(message) {
    if (message.type() !== 'error') return;
    const text = message.text();
    const where = message.location().url;
    if (text.startsWith('Failed to load resource') && this.#navigations.has(where)) return;
    this.#fault(`console: ${text} (${where})`);
  }

  #fault(sentence) {
    if (!this.#faults.includes(sentence)) this.#faults.push(sentence);
  }
}
