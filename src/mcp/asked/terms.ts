import type { Terms } from '../../knowledge/schema/shared-tables';
import type { TraitList, TraitTerm } from '../../query/predicate';
import type { Found } from '../ask-error';

/** A problem lists all terms of a list up to this length. */
const FEW = 40;
/** How many terms a problem suggests from a longer list. */
const OFFERED = 5;

/** The terms of each O*NET list by which jobs can be found. */
export function termsOf(list: TraitList, terms: Terms): readonly string[] {
  return list === 'work-styles' ? terms.workStyles : terms[list];
}

/**
 * A term as O*NET writes it, in any case. For `activities`, any words of their labels are a term.
 * @returns the term, or a problem that lists all terms or similar ones
 */
export function termAsked({ list, name }: TraitTerm, terms: Terms): Found<TraitTerm> {
  const known = termsOf(list, terms);
  const said = name.toLowerCase();
  const isWhole = (term: string) => term.toLowerCase() === said;
  if (list === 'activities') {
    if (known.some(label => label.toLowerCase().includes(said))) return { found: { list, name } };
  } else {
    const found = known.find(isWhole);
    if (found !== undefined) return { found: { list, name: found } };
  }
  return { problem: `"${name}" is no term of the list "${list}". ${instead(list, name, known)}` };
}

function instead(list: TraitList, name: string, known: readonly string[]): string {
  if (known.length <= FEW) return `Allowed: ${known.join(', ')}.`;
  const alike = termsWithWordsOf(name, known);
  return `${alike.length > 0 ? `Alike are ${alike.map(term => `"${term}"`).join(', ')}. ` : ''}The resource careers://terms/${list} lists all.`;
}

/** Terms that share words with a name, first those that share the rarest ones: "AutoCAD" is more specific than "software". */
function termsWithWordsOf(name: string, known: readonly string[]): string[] {
  const weights = new Map<string, number>();
  for (const word of new Set(wordsOf(name))) {
    const having = known.filter(term => wordsOf(term).includes(word));
    for (const term of having) weights.set(term, (weights.get(term) ?? 0) + 1 / having.length);
  }
  const ordered = [...weights].sort(([, one], [, other]) => other - one);
  return ordered.slice(0, OFFERED).map(([term]) => term);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9+#]+/)
    .filter(Boolean);
}
