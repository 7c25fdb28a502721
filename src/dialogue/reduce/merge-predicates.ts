import { isAmongShown, type Predicate, type PredicateOf } from '../../query/predicate';
import type { AskedMeasure } from '../../understanding/entities';
import type { Slots } from '../../understanding/slots';
import { predicatesIn } from './predicates';

/** Adds new conditions to old ones. A new condition replaces an old one on the same thing (see `replaces`). */
export function merged(before: readonly Predicate[], latest: readonly Predicate[]): Predicate[] {
  return [...before.filter(old => !latest.some(added => replaces(added, old))), ...latest];
}

function replaces(latest: Predicate, old: Predicate): boolean {
  if (latest.type !== old.type) return false;
  switch (latest.type) {
    case 'figure':
    case 'beside':
      return latest.measure === (old as typeof latest).measure && latest.bound === (old as typeof latest).bound;
    case 'field':
      return latest.not === (old as typeof latest).not && !latest.not;
    case 'area':
      // Who likes one area may like another one as well.
      return (
        latest.not === (old as typeof latest).not && !latest.not && !(latest.liked && (old as typeof latest).liked)
      );
    case 'trait':
      return latest.trait.label === (old as typeof latest).trait.label;
    case 'occupation':
      return isAmongShown(latest) && isAmongShown(old);
    default:
      return true;
  }
}

/** Removes the conditions that a message names ("forget the degree thing"). */
export function without(before: readonly Predicate[], slots: Slots): Predicate[] {
  const named = predicatesIn({ ...slots, fields: [], excludedFields: [] });
  const measures = new Set<AskedMeasure>(slots.measures);
  const drops = (old: Predicate): boolean => {
    if (named.some(predicate => predicate.type === old.type && sameSubject(predicate, old))) return true;
    if (old.type === 'major' && (measures.has('major') || measures.has('education'))) return true;
    if (old.type === 'education' && (slots.education !== null || measures.has('education'))) return true;
    return (
      (old.type === 'figure' || old.type === 'beside') &&
      (measures.has(old.measure) || (old.measure === 'hourly' && measures.has('salary')))
    );
  };
  return before.flatMap(old => {
    if (isOfWork(old)) return withoutNamed(old, slots);
    return drops(old) ? [] : [old];
  });
}

type OfWork = PredicateOf<'field'> | PredicateOf<'area'>;

/** True for a condition that jobs are in certain fields or areas of work. */
export function isOfWork(predicate: Predicate): predicate is OfWork {
  return (predicate.type === 'field' || predicate.type === 'area') && !predicate.not;
}

/** Removes the fields and areas that a message names from such a condition. */
function withoutNamed(old: OfWork, slots: Slots): Predicate[] {
  const fields = [...slots.excludedFields, ...slots.fields].flatMap(named => named.codes);
  const labels = [...slots.excludedAreas, ...slots.areas].map(({ area }) => area.label);
  const codes = old.codes.filter(code => !fields.includes(code));
  const areas = old.type === 'area' ? old.areas.filter(({ label }) => !labels.includes(label)) : [];
  if (old.type === 'area' && areas.length > 0) return [{ ...old, areas, codes }];
  return codes.length > 0 ? [{ type: 'field', codes, not: false }] : [];
}

/** True if two conditions of the same type are about the same thing. */
function sameSubject(named: Predicate, old: Predicate): boolean {
  switch (named.type) {
    case 'figure':
      return named.measure === (old as typeof named).measure;
    case 'area':
      return named.areas.some(({ label }) => (old as typeof named).areas.some(area => area.label === label));
    case 'trait':
      return named.trait.label === (old as typeof named).trait.label;
    case 'occupation':
      return named.ids.some(id => (old as typeof named).ids.includes(id));
    default:
      return true;
  }
}
