import { deedAt, fieldAt, gerundAt, paidDeedAt, pastDeedAt, type ToldJob } from './deeds';
import type { Lexicon } from './lexicon';
import type { Token } from './normalise';

const RELATIVE = new Set(['who', 'that', 'which']);
const MOST_WORDS = 3;

/**
 * Jobs named by what is done: "dental assisting", "welding", "driving a school bus", "I sell shoes"; and people by what
 * they do or where: "the guy who fixes elevators", "the school bus lady".
 * @param asksMeasure whether a figure is asked for, so that "to weld" is what one is paid for
 */
export function toldJobs(tokens: readonly Token[], asksMeasure: boolean, lexicon: Lexicon): ToldJob[] {
  const words = tokens.map(({ text }) => text);
  return words.flatMap((_, at) => [
    ...gerundAt(words, at, lexicon),
    ...fieldAt(words, at, lexicon),
    ...deedAt(words, at, lexicon),
    ...pastDeedAt(tokens, at, lexicon),
    ...paidDeedAt(words, at, asksMeasure, lexicon),
    ...personAt(words, at, lexicon),
  ]);
}

/** "The school bus lady", "the guy who fixes elevators": the other words tell the job. */
function personAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  if (!lexicon.persons.has(words[at] ?? '')) return [];
  return [...placedAt(words, at, lexicon), ...describedAt(words, at, lexicon)];
}

function placedAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  let start = at;
  while (start > 0 && at - start < MOST_WORDS && isTelling(words[start - 1] ?? '', lexicon)) start--;
  const naming = start < at ? lexicon.occupations.described(words.slice(start, at)) : undefined;
  return naming ? [{ start, end: at + 1, naming }] : [];
}

function describedAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  // "A guy drive a crane"
  const [bare] = deedAt(words, at + 1, lexicon);
  if (bare) return [{ ...bare, start: at }];
  const verb = words[at + 2];
  if (!RELATIVE.has(words[at + 1] ?? '') || verb === undefined) return [];
  const [deed] = deedAt(words, at + 2, lexicon);
  if (deed) return [{ ...deed, start: at }];
  const objects: string[] = [];
  let end = at + 3;
  for (; end < words.length && objects.length < 2 && end <= at + 5; end++) {
    const word = words[end] ?? '';
    if (isTelling(word, lexicon)) objects.push(word);
    else if (objects.length > 0) break;
  }
  const naming = objects.length > 0 ? lexicon.occupations.described([...objects, verb]) : undefined;
  return naming ? [{ start: at, end, naming }] : [];
}

function isTelling(word: string, { functionWords }: Lexicon): boolean {
  return word.length > 2 && !functionWords.has(word);
}
