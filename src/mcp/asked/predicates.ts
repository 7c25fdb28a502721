import type { Dataset } from '../../knowledge/dataset';
import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS } from '../../knowledge/groups';
import { isNumeric, measures } from '../../knowledge/measures/registry';
import type { Predicate, PredicateOf, WorkArea } from '../../query/predicate';
import { AskError, allFound, type Found } from '../ask-error';
import type { Desk } from '../desk';
import { subjectAsked, subjectsAsked } from './jobs';
import { termAsked } from './terms';

/** Measures that can be compared with a number. */
export const numberMeasures = (Object.keys(measures) as MeasureId[]).filter(isNumeric);

/** Replaces the names in predicates by ids and the spelling used in the data. @throws AskError that lists all problems */
export function predicatesAsked(predicates: readonly Predicate[], desk: Pick<Desk, 'conversation'>): Predicate[] {
  return allFound(predicates.map(predicate => predicateAsked(predicate, desk)));
}

function predicateAsked(predicate: Predicate, desk: Pick<Desk, 'conversation'>): Found<Predicate> {
  const { dataset } = desk.conversation.typed.context;
  return attempted(() => {
    switch (predicate.type) {
      case 'field':
        return { found: { ...predicate, codes: fieldsAsked(predicate, dataset) } };
      case 'occupation':
        return { found: { ...predicate, ids: subjectsAsked(predicate.ids, desk).map(({ id }) => id) } };
      case 'figure':
        return figureAsked(predicate);
      case 'beside':
        return besideAsked(predicate, desk);
      case 'major':
        return majorAsked(predicate, dataset);
      case 'area': {
        const areas = allFound(predicate.areas.map(area => areaAsked(area, desk)));
        return { found: { ...predicate, areas, codes: fieldsAsked(predicate, dataset) } };
      }
      case 'trait': {
        const terms = allFound(predicate.trait.terms.map(term => termAsked(term, dataset.terms)));
        return { found: { ...predicate, trait: { ...predicate.trait, terms } } };
      }
      default:
        return { found: predicate };
    }
  });
}

/** Converts an AskError to a problem. */
function attempted<T>(ask: () => Found<T>): Found<T> {
  try {
    return ask();
  } catch (error) {
    if (error instanceof AskError) return { problem: error.message };
    throw error;
  }
}

function fieldsAsked({ codes }: Pick<PredicateOf<'field'>, 'codes'>, { groups }: Dataset): string[] {
  const fields = groups.filter(({ id }) => id !== ALL_JOBS);
  const allowed = fields.map(({ id, title }) => `${id} (${title})`).join(', ');
  return allFound(
    codes.map(
      (code): Found<string> =>
        fields.some(({ id }) => id === code)
          ? { found: code }
          : { problem: `"${code}" is not the code of a field; allowed: ${allowed}.` },
    ),
  );
}

function figureAsked(predicate: PredicateOf<'figure'>): Found<Predicate> {
  return withNumber(predicate.measure) ?? { found: predicate };
}

function besideAsked(predicate: PredicateOf<'beside'>, desk: Pick<Desk, 'conversation'>): Found<Predicate> {
  const problem = withNumber(predicate.measure);
  if (problem) return problem;
  const subject = subjectAsked(predicate.subject, desk);
  return 'found' in subject ? { found: { ...predicate, subject: subject.found.id } } : subject;
}

function areaAsked({ label, occupations }: WorkArea, desk: Pick<Desk, 'conversation'>): Found<WorkArea> {
  return attempted(() => ({ found: { label, occupations: subjectsAsked(occupations, desk).map(({ id }) => id) } }));
}

function majorAsked(predicate: PredicateOf<'major'>, { majors }: Dataset): Found<Predicate> {
  const unknown = predicate.majors
    .flatMap(({ programs }) => programs)
    .filter(code => !majors.programs.some(([cip]) => cip.startsWith(code)));
  if (unknown.length === 0) return { found: predicate };
  const quoted = unknown.map(code => `"${code}"`).join(', ');
  return {
    problem: `No program has a CIP code that begins with ${quoted}; allowed: codes such as "26.0101" or their beginnings; the resource careers://programs lists all codes.`,
  };
}

function withNumber(measure: MeasureId): { problem: string } | null {
  return numberMeasures.includes(measure)
    ? null
    : { problem: `"${measure}" cannot be compared with a number; allowed: ${numberMeasures.join(', ')}.` };
}
