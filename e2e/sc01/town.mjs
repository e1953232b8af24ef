// Who acts in SC-01 and where: addresses of the process's pages, signing in, reading the database.
import assert from 'node:assert/strict';
export const CHIARA = 'chiara.belforte@hub.example';
export const MARTA = 'marta.pellizzari@rete.example';
export const GIULIA = 'giulia.sartorel@posta.example';
export const FABIO = 'fabio.melandri@partecipare-bene.example';

/** Addresses of one town in one language. */
export class Town {
  /** The process's name in addresses, once it has one. */
  slug = '';

  constructor(slug, lang) {
    this.town = slug;
    this.base = `/t/${slug}/${lang}`;
  }

  path(rest) {
    return `${this.base}${rest}`;
  }

  process(rest = '') {
    return this.path(`/p/${this.slug}${rest}`);
  }

  staff(rest = '') {
    return this.path(`/staff/p/${this.slug}${rest}`);
  }
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The number that the database keeps for an id written in an address. */
export function numberOf(id) {
  return [...id].reduce((number, digit) => number * 32n + BigInt(DIGITS.indexOf(digit)), 0n).toString();
}

/** The numbers of ids, sorted, to be compared with a database's. */
export const numbersOf = (ids) => ids.map(numberOf).sort();

const EVERY_TOWN = "SET arengo.town = 'all'"; // what row-level security reads

/** Questions to the database of one process. */
export class Facts {
  constructor(server, town) {
    this.server = server;
    this.town = town;
  }

  async one(select) {
    const rows = await this.query(select);
    assert.equal(rows.length, 1, select);
    return rows[0];
  }

  /** The rows of a SELECT; `$town` and `$process` stand for the ids. */
  async query(select) {
    const { town, process } = await this.ids();
    return this.server.query(select.replaceAll('$town', town).replaceAll('$process', process), {
      before: EVERY_TOWN,
    });
  }

  async count(table, where = 'TRUE') {
    const { n } = await this.one(`SELECT COUNT(*) AS n FROM ${table} WHERE town_id = $town AND ${where}`);
    return Number(n);
  }

  async ids() {
    if (!this.found) {
      const [{ id: town }] = await this.server.query(`SELECT CAST(id AS TEXT) AS id FROM spaces_town WHERE slug = '${this.town.town}'`);
      const [{ id: process }] = await this.server.query(
        `SELECT CAST(id AS TEXT) AS id FROM spaces_process WHERE town_id = ${town} AND slug = '${this.town.slug}'`,
        { before: EVERY_TOWN },
      );
      this.found = { town, process };
    }
    return this.found;
  }
}
