import type { FeaturedRecord } from '../../knowledge/schema/featured-record';
import type { Changes, PayChange, TitleChanges } from './changes';
import type { Release } from './release';

/** How many entries of a long list are named. */
const SHOWN = 10;

const count = new Intl.NumberFormat('en-US');
const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** Reports what a newer release changes, for the person who builds it. */
export function changeLines(changes: Changes): string[] {
  const { sources, occupations, lines, figures, pay, namesAdded, namesRemoved } = changes;
  const report = [
    ...list('releases', sources, sources.length),
    ...titleChangeLines('occupations', occupations),
    ...titleChangeLines('BLS lines', lines),
    ...figures.flatMap(({ part, changed, added, removed, of }) => {
      const parts = Object.entries({ changed, new: added, gone: removed }).filter(([, number]) => number > 0);
      const counts = parts.map(([what, number]) => `${count.format(number)} ${what}`).join(', ');
      return counts === '' ? [] : [`${part}: ${counts}, of ${count.format(of)} figures`];
    }),
    ...list('largest changes in median pay', pay.map(payLine), pay.length),
    ...list('names added', namesAdded),
    ...list('names removed', namesRemoved),
  ];
  return report.length === 0 ? ['no changes from the previous data'] : ['what changed:', ...report];
}

/** Reports records of `data/featured/` whose occupation is not in the new release. */
export function strandedFeatured(featured: readonly FeaturedRecord[], { occupations }: Pick<Release, 'occupations'>) {
  return featured
    .filter(({ soc }) => !occupations.some(({ code }) => code.startsWith(soc)))
    .map(
      ({ id, soc }) =>
        `data/featured/${id}.yaml, soc: ${soc} is gone, so the bot will not start; allowed: the six-digit code of an occupation in data/occupations.jsonl`,
    );
}

function titleChangeLines(what: string, { added, removed, renamed }: TitleChanges): string[] {
  return [
    ...list(`${what} added`, added, added.length),
    ...list(`${what} removed`, removed, removed.length),
    ...list(`${what} renamed`, renamed, renamed.length),
  ];
}

function list(what: string, entries: readonly string[], shown = SHOWN): string[] {
  if (entries.length === 0) return [];
  const more = entries.length > shown ? [`    and ${count.format(entries.length - shown)} more`] : [];
  return [`${what}: ${count.format(entries.length)}`, ...entries.slice(0, shown).map(entry => `    ${entry}`), ...more];
}

function payLine({ line, before, after }: PayChange): string {
  const percent = 100 * (after / before - 1);
  const sign = percent > 0 ? '+' : '−';
  return `${line}: ${dollars.format(before)} → ${dollars.format(after)} (${sign}${Math.abs(percent).toFixed(1)}%)`;
}
