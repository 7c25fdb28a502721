import type { OccupationName } from './occupation';
import type { FeaturedRecord } from './schema/featured-record';
import type { OnetRecord } from './schema/onet-record';

const ABBREVIATION = /^(.*?)\s*\(([^()]+)\)\s*(.*)$/;

/** "CEO (Chief Executive Officer)" and "Registered Nurse (RN)" name the job twice: within and without the brackets. */
function spread({ text, kind }: OccupationName): OccupationName[] {
  if (!text.includes('(')) return [{ text, kind }];
  const [, before = '', inside = '', after = ''] = ABBREVIATION.exec(text) ?? [];
  if (inside === '') return [{ text, kind }];
  return [
    { text: `${before} ${after}`.trim(), kind },
    { text: inside, kind: 'short' },
  ];
}

function unique(names: readonly OccupationName[]): OccupationName[] {
  const seen = new Set<string>();
  return names.flatMap(spread).filter(({ text }) => {
    const key = text.toLowerCase();
    return text !== '' && !seen.has(key) && Boolean(seen.add(key));
  });
}

/** Every name O*NET has for an occupation, the better known first. */
export function namesOfOnet(record: OnetRecord): OccupationName[] {
  return unique([
    { text: record.title, kind: 'title' },
    ...record.reported.map((text): OccupationName => ({ text, kind: 'reported' })),
    ...record.short.map((text): OccupationName => ({ text, kind: 'short' })),
    ...record.alternate.map((text): OccupationName => ({ text, kind: 'alternate' })),
  ]);
}

/** Title, plural and aliases of a featured job. */
export function namesOfFeatured(record: FeaturedRecord): OccupationName[] {
  return unique([
    { text: record.title, kind: 'title' },
    { text: record.plural, kind: 'title' },
    ...record.aliases.map((text): OccupationName => ({ text, kind: 'alias' })),
  ]);
}
