import type { Subject } from '../knowledge/dataset';
import { MOST_SHOWN } from '../query/limits';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, refOf, stateSaid } from './answer-context';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { listed } from './format-value';
import { jobStart } from './job-name';
import { suggestionsFor } from './next-questions';
import { askedOf, filtersOf, orderOf } from './states-asked';

/** Counts and names the states in which a job's figure matches the predicates. */
export function countStates(query: Query, subject: Subject, context: AnswerContext): Answer {
  const { wording } = context;
  const asked = askedOf(query);
  const { figures, all } = orderOf(query, subject, asked, context);
  const filters = filtersOf(query, context);
  const most = figures.slice(0, MOST_SHOWN);
  const named = listed.format(most.map(({ place }) => stateSaid(place ?? '', context)));
  const more = figures.length - most.length;
  const which = more > 0 ? wording.say('rank', 'filter-more', { what: named, count: more }) : named;
  return {
    outcome: all > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: [refOf(subject)],
    text: [
      wording.say('rank', 'states-count', {
        Job: jobStart(subject, context),
        count: figures.length,
        all,
        filters,
        value: which === '' ? 'none' : which,
      }),
      ...sourceLines(sourcesOf(figures), context),
      ...caveatLines({ ...query, places: [] }, figures, context),
    ].join('\n'),
    facts: figures,
    winner: null,
    suggestions: suggestionsFor(subject, [asked.measure], context),
    sources: sourcesOf(figures),
  };
}
