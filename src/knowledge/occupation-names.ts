import type { NameKind, OccupationName } from './occupation';
import type { FeaturedRecord } from './schema/featured-record';
import type { OnetRecord } from './schema/onet-record';

const ABBREVIATION = /^(.*?)\s*\(([^()]+)\)\s*(.*)$/;

/** Names of one occupation, each once, regardless of case. */
class Names {
  readonly list: OccupationName[] = [];
  readonly #seen = new Set<string>();

  /** "CEO (Chief Executive Officer)" and "Registered Nurse (RN)" contain two names: inside and outside the brackets. */
  add(text: string, kind: NameKind): void {
    const [, before = '', inside = '', after = ''] = (text.includes('(') && ABBREVIATION.exec(text)) || [];
    this.#keep(inside === '' ? text : `${before} ${after}`.trim(), kind);
    this.#keep(inside, 'short');
  }

  #keep(text: string, kind: NameKind): void {
    const key = text.toLowerCase();
    if (text === '' || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push({ text, kind });
  }
}

/** Every name O*NET has for an occupation, the better known first. */
export function namesOfOnet(record: OnetRecord): OccupationName[] {
  const names = new Names();
  names.add(record.title, 'title');
  for (const kind of ['reported', 'short', 'alternate'] as const)
    for (const text of record[kind]) names.add(text, kind);
  return names.list;
}

/** Title, plural and aliases of a featured job. */
export function namesOfFeatured(record: FeaturedRecord): OccupationName[] {
  const names = new Names();
  for (const text of [record.title, record.plural]) names.add(text, 'title');
  for (const text of record.aliases) names.add(text, 'alias');
  return names.list;
}
