import { isIndustry } from '../../knowledge/industries';
import type { OutsideData, Query } from '../../query/query';
import { MOST_PLACES } from '../../query/query';
import type { PlaceMention, Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import { itemAt, positionOnPage } from './subjects';

type Places = Pick<Query, 'places' | 'nation' | 'withoutPlaces' | 'region' | 'outside'>;

const NOWHERE: Places = { places: [], nation: false, withoutPlaces: [], region: null, outside: null };

/** Returns the places that a message names. */
export function namedPlaces(slots: Slots): Places {
  const states = codesOf(inStates(slots.places));
  return {
    ...withRegions(states, slots.places),
    nation: slots.places.some(({ type }) => type === 'nation'),
    withoutPlaces: [...new Set(slots.excludedPlaces.flatMap(statesIn))],
    outside: states.length > 1 ? outsideOf({ ...slots, places: [] }) : outsideOf(slots),
  };
}

/** If named regions have at most this many states, these are compared; otherwise they are listed in order. */
const FEW = 3;

/** The states that are named and those of the named regions: as single states if they are few, otherwise as one region. */
function withRegions(states: readonly string[], mentions: readonly PlaceMention[]): Pick<Query, 'places' | 'region'> {
  const regions = mentions.flatMap(mention => (mention.type === 'region' ? [mention.region] : []));
  const all = [...new Set([...states, ...regions.flatMap(region => region.states)])];
  const areFew = all.length <= FEW || (states.length > 0 && all.length <= MOST_PLACES);
  if (regions.length === 0 || areFew) return { places: all.slice(0, MOST_PLACES), region: null };
  const named = mentions.flatMap(mention => (mention.type === 'state' ? [mention.text] : []));
  const label = together.format([...regions.map(region => region.label), ...named]);
  return { places: [], region: { label, states: all } };
}

const together = new Intl.ListFormat('en');

/** If places in several states are named, replaces each city by its state: "Atlanta or Nashville" compares Georgia and Tennessee. */
function inStates(mentions: readonly PlaceMention[]): PlaceMention[] {
  const areSeveral = new Set(mentions.flatMap(stateOf)).size > 1;
  return mentions.map(mention => {
    const [code] = stateOf(mention);
    return areSeveral && mention.type === 'city' && code ? { type: 'state', code, text: mention.text } : mention;
  });
}

function stateOf(mention: PlaceMention): string[] {
  if (mention.type === 'state') return [mention.code];
  return mention.type === 'city' && mention.city.state ? [mention.city.state] : [];
}

/** The code of a state, or those of the states of a region. */
function statesIn(mention: PlaceMention): readonly string[] {
  return mention.type === 'region' ? mention.region.states : codesOf([mention]);
}

function codesOf(mentions: readonly PlaceMention[]): string[] {
  return [...new Set(mentions.flatMap(mention => (isCovered(mention) ? [mention.code] : [])))];
}

type CoveredPlace = Extract<PlaceMention, { code: string }>;

/** True for a place that the data covers. */
function isCovered(mention: PlaceMention): mention is CoveredPlace {
  return mention.type === 'state' || mention.type === 'industry';
}

/** The place or year that the data does not cover, if one is named. */
function outsideOf({ places, year }: Slots): OutsideData | null {
  const named = places.some(isCovered);
  for (const place of named ? [] : places) {
    if (place.type === 'city') return { mention: place.text, what: 'city', state: place.city.state };
    if (place.type === 'country') return { mention: place.text, what: 'country', state: null };
    if (place.type === 'unknown') return { mention: place.text, what: 'place', state: null };
  }
  return year !== null && !COVERED_YEARS.test(year) ? { mention: year, what: 'year', state: null } : null;
}

/** Years of the figures: current pay and projected jobs. For other years, the answer checks whether there is data. */
const COVERED_YEARS = /20(?:25|34)/;

/** Returns the states of a query; for a city, the state whose figures were shown instead. */
export function placesOf({ places, outside }: Pick<Query, 'places' | 'outside'>): string[] {
  return places.length === 0 && outside?.state ? [outside.state] : places;
}

/** True if a message names or refers to a place. */
export function namesPlaces({ places, there }: Slots): boolean {
  return places.length > 0 || there;
}

/** Returns the places of a message or, if it refers to them or continues the topic, the earlier ones. */
export function placesFor(slots: Slots, { query, places: shown }: DialogueState, goesOn: boolean): Places {
  const named = namedPlaces(slots);
  const now = query ? placesOf(query) : [];
  if (slots.places.length > 0) return slots.there ? withTheOneShown(named, now, shown) : named;
  if (slots.otherPlace) return { ...named, places: shown.filter(code => !now.includes(code)).slice(-1) };
  // After the states of a region, "there" is the region.
  const region = now.length > 0 ? null : (query?.region ?? null);
  if (slots.there) return { ...named, region, places: region ? [] : now.length > 0 ? now : shown.slice(-1) };
  if (!goesOn || query === null) return named;
  return {
    ...NOWHERE,
    places: now,
    nation: query.nation,
    withoutPlaces: named.withoutPlaces,
    region: query.region,
    outside: named.outside,
  };
}

/** "Here and in Tennessee": the state shown before, next to those named. */
function withTheOneShown(named: Places, now: readonly string[], shown: readonly string[]): Places {
  const here = now.length > 0 ? now : shown.slice(-1);
  const places = [...new Set([...here, ...placesOf(named)])];
  return here.length > 0 && (places.length > 1 || named.nation)
    ? { ...named, places: places.slice(0, MOST_PLACES), outside: null }
    : named;
}

/**
 * Returns the places of a question about another job: those it names, or else the states talked about. An industry applied only to the
 * previous job.
 */
export function placesForNext(slots: Slots, state: DialogueState): Places {
  const { places, ...rest } = placesFor(slots, state, true);
  const isNamed = namesPlaces(slots);
  return { ...rest, places: isNamed ? places : places.filter(code => !isIndustry(code)) };
}

/** Returns the states that positions mean after a list of states: "and the second best". */
export function placesAt({ ordinals }: Slots, { shown, places, query }: DialogueState): string[] {
  if (shown !== 'states') return [];
  // The first one listed is stored last, because "there" means it.
  const listed = [...places].reverse();
  const offset = query?.offset ?? 0;
  return ordinals.flatMap(position => itemAt(listed, positionOnPage(position, offset)) ?? []);
}

/** Returns the places of an edit: those it names or refers to, or else those of the query that it edits. */
export function placesOfEdit(base: Query, slots: Slots, state: DialogueState): Partial<Places> {
  return namesPlaces(slots)
    ? placesFor(slots, state, false)
    : { places: base.places, nation: base.nation, region: base.region };
}
