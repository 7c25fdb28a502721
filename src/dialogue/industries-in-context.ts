import { isGroupCode } from '../knowledge/groups';
import { isIndustry } from '../knowledge/industries';
import type { Act } from '../understanding/entities';
import type { IndustryMention, Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** Acts about figures of jobs, which are published by industry, and edits of such questions. */
const OF_FIGURES: readonly Act[] = ['show', 'overview', 'compare', 'judge', 'change', 'add', 'correct', 'compare-with'];
const EDITS: readonly Act[] = ['change', 'add', 'correct', 'compare-with'];
const SEARCHES: readonly Act[] = ['rank', 'count', 'refine'];

/**
 * Words for industries as the place that a job is asked about in: "nurses in hospitals". Where they may be a field of work as well,
 * they stay one unless a job is asked about. By state and industry at once nothing is published: the industry cannot be used.
 */
export function industriesInContext(act: Act, slots: Slots, state: DialogueState): Slots {
  const { industries, places } = slots;
  const meant = industries.filter(industry => isPlace(act, industry, slots, state));
  if (industries.length === 0) return slots;
  const rest = { ...slots, industries: [] };
  if (meant.length === 0) return { ...rest, unresolved: [...slots.unresolved, ...lost(slots)] };
  const texts = new Set(meant.map(({ text }) => text));
  const fields = slots.fields.filter(({ text }) => !texts.has(text));
  const areas = slots.areas.filter(({ text }) => !texts.has(text));
  if (places.length > 0) return { ...rest, fields, areas, unresolved: [...slots.unresolved, ...texts] };
  return { ...rest, fields, areas, places: meant.map(({ code, text }) => ({ type: 'industry', code, text })) };
}

/** Industries that are no field or area of work, and can be none here. */
function lost(slots: Slots): string[] {
  return slots.industries.map(({ text }) => text).filter(said => !isWork(said, slots));
}

/** True for words that name a field or an area of work, too. */
function isWork(said: string, { fields, areas }: Slots): boolean {
  return [...fields, ...areas].some(({ text }) => text === said);
}

function isPlace(act: Act, { text, inside }: IndustryMention, slots: Slots, state: DialogueState): boolean {
  const isChoice = isWork(text, slots);
  if (SEARCHES.includes(act)) return !isChoice;
  if (!OF_FIGURES.includes(act)) return false;
  const named = slots.jobs.length + slots.own.length;
  // "Plumbers or construction?": two fields of work side by side, unless several industries are.
  if (act === 'compare' && named === 1 && slots.industries.length === 1) return inside || !isChoice;
  if (named > 0) return true;
  const ofJobs = state.jobs.length > 0 && !state.jobs.some(isGroupCode);
  const goesOn = EDITS.includes(act) || slots.references.length > 0 || !isChoice;
  return ofJobs && goesOn && (inside || !isChoice || (state.query?.places ?? []).some(isIndustry));
}
