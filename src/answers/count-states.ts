import type { Subject } from '../knowledge/dataset';
import { MOST_SHOWN } from '../query/limits';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { listed } from './format-value';
import { jobStart } from './job-name';
import { suggestionsFor } from './next-questions';
import { askedOf, filtersOf, orderOf } from './states-asked';
import { refOf, stateSaid, type Toolbox } from './toolbox';

/** Counts and names the states in which a job's figure matches the predicates. */
export function countStates(query: Query, subject: Subject, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const asked = askedOf(query);
  const { figures, all } = orderOf(query, subject, asked, toolbox);
  const filters = filtersOf(query, toolbox);
  const most = figures.slice(0, MOST_SHOWN);
  const named = listed.format(most.map(({ place }) => stateSaid(place ?? '', toolbox)));
  const more = figures.length - most.length;
  const which = more > 0 ? wording.say('rank', 'filter-more', { what: named, count: more }) : named;
  return {
    outcome: all > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: [refOf(subject)],
    text: [
      wording.say('rank', 'states-count', {
        Job: jobStart(subject, toolbox),
        count: figures.length,
        all,
        filters,
        value: which === '' ? 'none' : which,
      }),
      ...sourceLines(sourcesOf(figures), toolbox),
      ...caveatLines({ ...query, places: [] }, figures, toolbox),
    ].join('\n'),
    facts: figures,
    winner: null,
    suggestions: suggestionsFor(subject, [asked.measure], toolbox),
    sources: sourcesOf(figures),
  };
}
