import { subjectsOf } from '../../../dialogue/reduce/subjects';
import type { Example } from '../../../training/corpus';
import type { EntityType } from '../../../understanding/entities';
import { resolve } from '../../../understanding/resolve';
import type { PlaceMention, Slots } from '../../../understanding/slots';
import type { Resolver } from '../../../understanding/span-context';
import type { Message } from '../../../understanding/token-features';
import { placeInWords, type ReadExample, spanText } from './placed-example';

type Span = Example['spans'][number];

/** What to do about a span without a known meaning, by its type. */
const ADVICE: Partial<Record<EntityType, string>> = {
  job: 'add the name to dialogs/names.yaml',
  'own-job': 'add the name to dialogs/names.yaml',
  'not-job': 'add the name to dialogs/names.yaml',
  field: 'add it to dialogs/groups.yaml',
  'not-field': 'add it to dialogs/groups.yaml',
  place: 'if it is short for a state, add it to the states of dialogs/words.yaml',
  'not-place': 'if it is short for a state, add it to the states of dialogs/words.yaml',
  trait: 'add it to dialogs/aptitudes.yaml',
  'not-trait': 'add it to dialogs/aptitudes.yaml',
};
const OF_WORDS = 'add it to dialogs/words.yaml, or mark fewer words';

/** Reports marked words without a known meaning: one warning for each text of a type, with its first place. */
export function unresolvedSpans(examples: readonly ReadExample[], resolver: Resolver): string[] {
  const found = new Map<string, { example: Example; span: Span; times: number }>();
  for (const { example, message } of examples) {
    for (const span of example.spans) {
      if (!meansNothing(message, example, span, resolver)) continue;
      const key = `${span.type} ${spanText(example, span).toLowerCase()}`;
      const known = found.get(key);
      if (known) known.times++;
      else found.set(key, { example, span, times: 1 });
    }
  }
  return [...found.values()].map(({ example, span, times }) => {
    const more = times > 1 ? ` (the first of ${times})` : '';
    const mark = `[${spanText(example, span)}](${span.type})`;
    return `${placeInWords(example)}${more}: ${mark} means nothing to the reader; ${ADVICE[span.type] ?? OF_WORDS}`;
  });
}

/** A single span is resolved as in its message, except for jobs, which may share words with the next one. */
function meansNothing(message: Message, example: Example, span: Span, resolver: Resolver): boolean {
  const row = JOBS[span.type];
  if (row === undefined) return isEmpty(span.type, resolve(message, [span], resolver));
  const next = example.spans[example.spans.indexOf(span) + 1];
  const [mention] = resolve(message, next ? [span, next] : [span], resolver)[row];
  if (mention === undefined) return false;
  const { subjects, unclear } = subjectsOf([mention]);
  return subjects.length === 0 && unclear?.choices.length === 0;
}

const JOBS: Partial<Record<EntityType, 'jobs' | 'own' | 'excludedJobs'>> = {
  job: 'jobs',
  'own-job': 'own',
  'not-job': 'excludedJobs',
};

function isEmpty(type: EntityType, slots: Slots): boolean {
  switch (type) {
    case 'ordinal':
      return slots.ordinals.length === 0;
    case 'count':
      return slots.count === null;
    case 'place':
    case 'not-place':
      return [...slots.places, ...slots.excludedPlaces].some(isUnknownShortForm);
    default:
      return slots.unresolved.length > 0;
  }
}

/** Longer names are unknown places, which the bot reports as such; shorter ones may be meant as states. */
const LONGEST_SHORT_FORM = 4;

function isUnknownShortForm({ type, text }: PlaceMention): boolean {
  return type === 'unknown' && text.length <= LONGEST_SHORT_FORM;
}
