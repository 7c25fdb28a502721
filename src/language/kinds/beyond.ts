import { isGroupCode } from '../../knowledge/groups';
import type { Question } from '../question';
import { has, type Sentence } from '../sentence';
import { spansOf } from '../span';
import { filtersOf } from './filters';
import { JOBS_IN_GENERAL, searchOf } from './search';

/** "… pays better than", "… make more money than". */
const PAID_THAN =
  /\b(?:pays?|paying|paid|earns?|earning|makes?|making|salary|money)\b(?: \w+){0,2}? (?:more|better|higher|bigger|less|worse|lower)(?: \w+)? than\b|\b(?:better|higher|best|worse|lower) (?:paid|paying|pay|salary) than\b|\bmore (?:money|pay) than\b/;
/** "What pays more", "who earns more": asks for jobs without a word for them. */
const WHO =
  /^(?:\w+ ){0,2}(?:what|who|which|whats|anything|something|nothing)(?: else)? (?:can |could |would )?(?:pays?|makes?|earns?|gets?)\b/;
/** "Do nurses earn more than teachers?" sets two jobs side by side. */
const WHETHER = /^(?:so |and |but )?(?:do|does|is|are|will|would) (?!there\b|any)/;
const LESS = /\b(?:less|worse|lower)\b/;

/** "What pays better than nursing?", "any jobs that make more than that": all jobs that are paid better than one. */
export function understandBeyond(sentence: Sentence): Question | null {
  const { said, draft, reading, told } = sentence;
  const general = JOBS_IN_GENERAL.test(said) || WHO.test(said);
  if (!general || !PAID_THAN.test(said) || WHETHER.test(said) || draft.places.length > 0 || draft.outside) return null;
  if (spansOf(reading.spans, 'amount').length > 0) return null;
  const than = reading.tokens.findLastIndex(({ text }) => text === 'than');
  const jobs = spansOf(reading.spans, 'job').filter(span => !told.includes(span));
  if (jobs.some(({ start }) => start < than)) return null;
  const named = jobs[0]?.value.naming;
  const id = named?.dominant ? named.ids[0] : jobs.length === 0 ? pointedAt(sentence, than) : undefined;
  if (id === undefined || isGroupCode(id)) return null;
  const filters = { ...filtersOf(sentence), payBeyond: { job: id, more: !LESS.test(said) } };
  const search = { ...searchOf(sentence, filters), measure: 'salary' as const, less: false };
  const subject = { id, said: jobs[0]?.said ?? null, others: named?.ids.slice(1) ?? [] };
  return { ...draft, kind: 'rank', measures: ['salary'], subjects: [subject], unclear: null, topic: null, search };
}

/** "Than that", "than it", "than I do now": the job talked about, or the one the person has. */
function pointedAt(sentence: Sentence, than: number): string | undefined {
  const { context, reading, told } = sentence;
  const own = context.own ?? told.at(-1)?.value.naming.ids[0];
  if (has(sentence, 'own-job') && own !== undefined) return own;
  const points = POINTING.has(reading.tokens[than + 1]?.text ?? '') && reading.tokens.length <= than + 2;
  return points ? context.subjects.slice(-1)[0] : undefined;
}

const POINTING = new Set(['that', 'this', 'it', 'they', 'them', 'those']);
