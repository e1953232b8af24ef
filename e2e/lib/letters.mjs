// Letters of a demonstration, read where they are shown.

/** Letters to an address, newest first. */
export async function lettersTo(server, to) {
  const answer = await server.fetch(`/demo/mail.json?to=${encodeURIComponent(to)}`);
  if (answer.status !== 200) throw new Error(`/demo/mail.json answered ${answer.status}`);
  return (await answer.json()).letters;
}

/** The path of the first link that contains `part` in the newest letter to an address. */
export async function linkIn(server, to, part) {
  const [letter] = await lettersTo(server, to);
  if (!letter) throw new Error(`no letter to ${to}`);
  const link = letter.links.find((address) => address.includes(part));
  if (!link) throw new Error(`no link with ${part} in the letter to ${to}:\n${letter.text}`);
  const address = new URL(link);
  if (address.origin !== server.url) throw new Error(`the letter's link leads to ${address.origin}`);
  return address.pathname + address.search + address.hash;
}
