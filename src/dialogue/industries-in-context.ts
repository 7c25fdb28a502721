import { isGroupCode } from '../knowledge/groups';
import { isIndustry } from '../knowledge/industries';
import type { Act } from '../understanding/entities';
import type { IndustryMention, Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** Acts that ask for figures of jobs, which are published by industry, and acts that edit such questions. */
const OF_FIGURES: readonly Act[] = ['show', 'overview', 'compare', 'judge', 'change', 'add', 'correct', 'compare-with'];
const EDITS: readonly Act[] = ['change', 'add', 'correct', 'compare-with'];
const SEARCHES: readonly Act[] = ['rank', 'count', 'refine'];

/**
 * Uses the industries of a message as places: "nurses in hospitals". Words that can also be a field of work remain a field unless the
 * message asks about a job. Nothing is published by state and industry at once: if the message names another place, the industry is
 * reported as unresolved.
 */
export function industriesInContext(act: Act, slots: Slots, state: DialogueState): Slots {
  const { industries, places } = slots;
  const asPlaces = industries.filter(industry => isPlace(act, industry, slots, state));
  if (industries.length === 0) return slots;
  const rest = { ...slots, industries: [] };
  if (asPlaces.length === 0) return { ...rest, unresolved: [...slots.unresolved, ...lost(slots)] };
  const texts = new Set(asPlaces.map(({ text }) => text));
  const fields = slots.fields.filter(({ text }) => !texts.has(text));
  const areas = slots.areas.filter(({ text }) => !texts.has(text));
  if (places.length > 0) return { ...rest, fields, areas, unresolved: [...slots.unresolved, ...texts] };
  return { ...rest, fields, areas, places: asPlaces.map(({ code, text }) => ({ type: 'industry', code, text })) };
}

/** The words for industries that are not fields or areas of work either. */
function lost(slots: Slots): string[] {
  return slots.industries.map(({ text }) => text).filter(text => !isWork(text, slots));
}

/** True if the words name a field or an area of work as well. */
function isWork(words: string, { fields, areas }: Slots): boolean {
  return [...fields, ...areas].some(({ text }) => text === words);
}

function isPlace(act: Act, { text, inside }: IndustryMention, slots: Slots, state: DialogueState): boolean {
  const isChoice = isWork(text, slots);
  if (SEARCHES.includes(act)) return !isChoice;
  if (!OF_FIGURES.includes(act)) return false;
  const named = slots.jobs.length + slots.own.length;
  // "Plumbers or construction?" compares two fields of work. With several industries, it compares the job in each of them.
  if (act === 'compare' && named === 1 && slots.industries.length === 1) return inside || !isChoice;
  if (named > 0) return true;
  const ofJobs = state.jobs.length > 0 && !state.jobs.some(isGroupCode);
  const goesOn = EDITS.includes(act) || slots.references.length > 0 || !isChoice;
  return ofJobs && goesOn && (inside || !isChoice || (state.query?.places ?? []).some(isIndustry));
}
