import { subjectsOf } from '../../../dialogue/reduce/subjects';
import type { Dataset } from '../../../knowledge/dataset';
import type { Example } from '../../../training/corpus';
import { acts, askedMeasures, entityTypes } from '../../../understanding/entities';
import { resolve } from '../../../understanding/resolve';
import type { Resolver } from '../../../understanding/span-context';
import type { ReadExample } from './placed-example';

/** People express an act in twenty ways or more; with fewer examples, most messages resemble none. */
const LEAST_OF_ACT = 20;
/** Words for a figure are distinguished by their neighbors; fewer examples show too few of these. */
const LEAST_OF_MEASURE = 20;
/** A type of span is found by the words around it; fewer examples show too few of these. */
const LEAST_OF_TYPE = 20;
/** Fewer questions about an occupation do not show how people speak of it. */
const LEAST_OF_OCCUPATION = 3;
/** Occupations named in the warning; `--occupations` lists all. */
const NAMED = 10;

/** Reports acts, figures and types of spans with too few examples to be learned, the scarcest first. @param examples to train on */
export function scarceLabels(examples: readonly Example[]): string[] {
  const spans = examples.flatMap(example => example.spans);
  return [
    ...scarce(
      'act',
      acts,
      examples.map(({ act }) => act),
      LEAST_OF_ACT,
    ),
    ...scarce(
      'measure',
      askedMeasures,
      spans.flatMap(({ measure }) => measure ?? []),
      LEAST_OF_MEASURE,
    ),
    ...scarce(
      'type',
      entityTypes,
      spans.map(({ type }) => type),
      LEAST_OF_TYPE,
    ),
  ];
}

function scarce(what: string, all: readonly string[], labels: readonly string[], least: number): string[] {
  const counts = new Map<string, number>(all.map(label => [label, 0]));
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count < least)
    .sort(([, a], [, b]) => a - b)
    .map(
      ([label, count]) =>
        `dialogs/examples: the ${what} "${label}" has ${examplesInWords(count)}; write at least ${least}`,
    );
}

function examplesInWords(count: number): string {
  return count === 1 ? '1 example' : `${count} examples`;
}

/** An occupation and how often the examples ask about it. */
export interface AskedOccupation {
  id: string;
  title: string;
  times: number;
}

/** Occupations that too few examples ask about, as the linker understands them; the rarest first. */
export function scarceOccupations(
  examples: readonly ReadExample[],
  resolver: Resolver,
  { occupations }: Pick<Dataset, 'occupations'>,
): AskedOccupation[] {
  const times = new Map<string, number>();
  for (const { example, message } of examples) {
    if (!example.spans.some(({ type }) => type === 'job' || type === 'own-job')) continue;
    const { jobs, own } = resolve(message, example.spans, resolver);
    for (const { id } of subjectsOf([...jobs, ...own]).subjects) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return occupations
    .map(({ id, title }) => ({ id, title, times: times.get(id) ?? 0 }))
    .filter(occupation => occupation.times < LEAST_OF_OCCUPATION)
    .sort((a, b) => a.times - b.times);
}

/** One warning for all occupations with too few examples; empty if there are none. */
export function warningOfOccupations(scarceOnes: readonly AskedOccupation[], all: number): string[] {
  if (scarceOnes.length === 0) return [];
  const named = scarceOnes.slice(0, NAMED).map(({ id, title, times }) => `${id} ${title} (${times})`);
  const more = scarceOnes.length > NAMED ? ', …; --occupations lists them all' : '';
  return [
    `dialogs/examples: ${scarceOnes.length} of ${all} occupations are asked about fewer than ${LEAST_OF_OCCUPATION} times; write questions about ${named.join(', ')}${more}`,
  ];
}
