import type { Dialogs } from '../../content/dialogs';
import type { LineOf } from '../../knowledge/content-lines';
import type { Dataset } from '../../knowledge/dataset';
import type { TraitList } from '../../query/predicate';

/** Reports terms that `dialogs/` refers to but that are not in the data; searches for them would find nothing. */
export function unknownTerms(
  dataset: Dataset,
  { aptitudes, groups, technologies, majors, industries, interests }: Dialogs,
  lineOf: LineOf,
): string[] {
  const isTerm = knownTerms(dataset);
  const warn = (file: string, keys: readonly PropertyKey[], term: string, what: string) =>
    `dialogs/${file}, ${lineOf(file, keys)}, ${keys.join('.')}: "${term}" is ${what}; it has no effect`;
  return [
    ...Object.entries(aptitudes).flatMap(([id, aptitude]) =>
      (Object.entries('means' in aptitude ? aptitude.means : {}) as [TraitList, string[]][]).flatMap(([list, names]) =>
        names.flatMap((name, at) =>
          isTerm(list, name)
            ? []
            : [warn('aptitudes.yaml', [id, 'means', list, at], name, `not among the ${list} in data/terms.json`)],
        ),
      ),
    ),
    ...Object.entries(technologies).flatMap(([phrase, names]) =>
      names.flatMap((name, at) =>
        isTerm('technology', name)
          ? []
          : [warn('technologies.yaml', [phrase, at], name, 'not among the technologies in data/terms.json')],
      ),
    ),
    ...Object.entries(majors.families).flatMap(([id, { programs }]) =>
      programs.flatMap((code, at) =>
        dataset.majors.programs.some(([cip]) => cip.startsWith(code))
          ? []
          : [
              warn(
                'majors.yaml',
                ['families', id, 'programs', at],
                code,
                'not the beginning of any code in data/majors.json',
              ),
            ],
      ),
    ),
    ...Object.entries(interests).flatMap(([interest, { statements }]) =>
      statements.flatMap(({ activity }, at) =>
        dataset.terms.activities.includes(activity)
          ? []
          : [
              warn(
                'interests.yaml',
                [interest, 'statements', at, 'activity'],
                activity,
                'not among the activities in data/terms.json',
              ),
            ],
      ),
    ),
    ...Object.keys(industries)
      .filter(code => !dataset.terms.sectors.some(([sector]) => sector === code))
      .map(code => warn('industries.yaml', [code], code, 'not a sector in data/terms.json')),
    ...Object.keys(groups)
      .filter(code => dataset.subject(code)?.type !== 'group')
      .map(code => warn('groups.yaml', [code], code, 'not a group in data/bls.jsonl')),
  ];
}

/** Returns whether a list of O*NET has a term with exactly this name; for activities, whether a word of some label begins with it. */
function knownTerms({ terms }: Dataset): (list: TraitList, name: string) => boolean {
  const names = {
    technology: new Set(terms.technology),
    skills: new Set(terms.skills),
    knowledge: new Set(terms.knowledge),
    interests: new Set(terms.interests),
    'work-styles': new Set(terms.workStyles),
  };
  return (list, name) =>
    list === 'activities'
      ? terms.activities.some(label => ` ${label.toLowerCase()}`.includes(` ${name.toLowerCase()}`))
      : names[list].has(name);
}
