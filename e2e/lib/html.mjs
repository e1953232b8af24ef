// What must hold in every page's HTML, whatever it is about.

/**
 * Asserts that a page is sound: one h1, a language, a title, no style or script written into it,
 * nothing loaded from elsewhere, no id twice, no paragraph of a text (`.tx`) twice. `lang` is
 * the language expected on the html element.
 */
export async function assertSound(pageOrVisit, { lang } = {}) {
  const page = pageOrVisit.page ?? pageOrVisit;
  const faults = await soundnessFaults(page, { lang });
  if (faults.length) throw new Error(`${page.url()} is not sound:\n  ${faults.join('\n  ')}`);
}

/** The same without asserting: the faults as sentences. */
export function soundnessFaults(page, { lang } = {}) {
  return page.evaluate(faultsInPage, { lang });
}

// Runs in the page, with scripts on or off.
function faultsInPage({ lang }) {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const brief = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 80);
  const twice = (values) => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];

  const headings = all('h1');
  if (headings.length !== 1) faults.push(`${headings.length} h1 instead of one: ${headings.map((h) => brief(h.textContent)).join(' | ')}`);
  const declared = document.documentElement.lang;
  if (!declared) faults.push('the html element has no lang');
  if (lang && declared.split('-')[0] !== lang) faults.push(`the page's language is "${declared}" instead of "${lang}"`);
  if (!document.title.trim()) faults.push('the page has no title');

  for (const element of all('[style]')) faults.push(`inline style on ${brief(element.outerHTML)}`);
  for (const element of all('style')) faults.push(`style element: ${brief(element.textContent)}`);
  for (const element of all('script:not([src])')) {
    // Data for machines does not run.
    if (!/^application\/(ld\+)?json$/.test(element.type)) faults.push(`inline script: ${brief(element.textContent)}`);
  }
  for (const element of all('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name)) faults.push(`inline handler ${name} on ${brief(element.outerHTML)}`);
      if (/^(href|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value)) faults.push(`script in an address: ${brief(value)}`);
    }
  }

  const loads = 'link[rel~=stylesheet],link[rel~=icon],link[rel~=preload],link[rel~=modulepreload],link[rel~=preconnect],link[rel~=dns-prefetch],link[rel~=prefetch],link[rel~=manifest],script[src],img[src],source[src],video[src],audio[src],iframe[src],embed[src],object[data]';
  for (const element of all(loads)) {
    const address = new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('data'), document.baseURI);
    if (address.origin !== location.origin && address.protocol !== 'data:') faults.push(`loads from elsewhere: ${address}`);
  }

  for (const id of twice(all('[id]').map((element) => element.id))) faults.push(`the id "${id}" is used twice`);
  for (const text of twice(all('.tx').map((element) => element.textContent.trim().replace(/\s+/g, ' ')))) {
    faults.push(`the paragraph occurs twice: "${brief(text)}"`);
  }
  return faults;
}
