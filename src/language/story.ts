import { isPast } from './doers';
import type { Token } from './normalise';

/** "I was a cashier": what the person is or was. */
const OWN =
  /\b(?:(?:i|we) (?:am|was|were|have been|had been|been|used to be|been|worked as|work as|working as|have worked as)|my job is|background is)(?: \w+){0,2}(?: (?:a|an|the|now|just|currently|as))*$/;
/** "My sister is a nurse": somebody else. */
const OTHERS = /\b(?:my|his|her) \w+ (?:is|was|works as|worked as|became)(?: (?:a|an|the|now|just|currently))*$/;
/** "I am thinking of being a nurse" is no story of what one is. */
const WISHING =
  /\b(?:thinking|interested|looking|going|trying|wanting|hoping|considering|not|curious|about|to|wondering|asking|comparing|weighing|deciding|choosing|torn|between|researching|helping)\b/;

function before(tokens: readonly Token[], start: number): string {
  return tokens
    .slice(0, start)
    .map(token => token.text)
    .join(' ');
}

/** True for a job name at `start` that the person says to have or to have had. */
export function isTold(tokens: readonly Token[], start: number): boolean {
  const found = OWN.exec(before(tokens, start));
  const token = tokens[start];
  return (
    // "Ran a CNC for 24 years."
    (token !== undefined && (start === 0 || token.apart) && isPast(token.text, tokens[start + 1]?.text ?? '')) ||
    (found !== null && !WISHING.test(found[0])) ||
    /\b(?:i|we)(?: just| only| mostly)?$/.test(before(tokens, start))
  );
}

/** "My teacher says", "counselor here": who speaks, or is quoted. */
const SPEAKING =
  /^(?:here|says?|said|told|tells|thinks?|claims?|swears|asked|recommended|suggested|mentioned|insists)\b/;

/** True for a job name that belongs to the story around a question, not to what it asks about. */
export function isStory(tokens: readonly Token[], { start, end }: { start: number; end: number }): boolean {
  const after = tokens
    .slice(end, end + 2)
    .map(token => token.text)
    .join(' ');
  // "My dad drove a taxi."
  const didIt =
    /\b(?:my|his|her) \w+$/.test(before(tokens, start)) &&
    isPast(tokens[start]?.text ?? '', tokens[start + 1]?.text ?? '');
  return isTold(tokens, start) || didIt || OTHERS.test(before(tokens, start)) || SPEAKING.test(after);
}
