import { groupBy } from '../../knowledge/group-by';
import type { BlsLine } from '../../knowledge/schema/bls-line';
import { titleKey } from './cps';
import { cpsRowOf } from './cps-rows';
import type { Tables } from './read-tables';

type People = Pick<BlsLine, 'peopleOf' | 'people' | 'medianAge' | 'ages' | 'countedApart'>;
type Counts = Pick<Tables, 'people' | 'ages'>;
/** An O*NET occupation. */
type Member = { code: string; title: string };

/**
 * The people of a line: those of the row that counts its code together with others, or those of the row with its own title. If the
 * line has several codes with rows of their own, those rows are kept separately.
 * @param members occupations of the line
 */
export function peopleOfLine(code: string, title: string, members: readonly Member[], counts: Counts): People {
  const row = cpsRowOf(code) ?? null;
  const apart = members
    .filter(member => member.code.slice(0, 7) !== code && isRow(member.title, counts))
    .map(member => [member.code.slice(0, 7), countOf(member.title, counts)] as const);
  return {
    peopleOf: row,
    ...countOf(row ?? title, counts),
    ...(apart.length > 0 ? { countedApart: Object.fromEntries(apart) } : {}),
  };
}

function countOf(title: string, { people, ages }: Counts) {
  const key = titleKey(title);
  const aged = ages.byTitle.get(key);
  return { people: people.get(key)?.people ?? null, medianAge: aged?.medianAge ?? null, ages: aged?.ages ?? null };
}

function isRow(title: string, { people, ages }: Counts): boolean {
  const key = titleKey(title);
  return people.has(key) || ages.byTitle.has(key);
}

/** Which titles of CPS were joined and which were not, for a person to review. */
export interface PeopleReport {
  peopleJoined: number;
  peopleNotJoined: string[];
  agesJoined: number;
  agesNotJoined: string[];
}

/** Reports which rows of CPS join a line, or an occupation of one. */
export function reportPeople(
  lines: readonly BlsLine[],
  occupations: readonly (Member & { line: string | null })[],
  { people, ages }: Counts,
): PeopleReport {
  const members = groupBy(occupations, ({ line }) => line);
  const used = new Set(
    lines.flatMap(line => {
      const apart = (members.get(line.code) ?? []).filter(({ code }) => line.countedApart?.[code.slice(0, 7)]);
      return [line.peopleOf ?? line.title, ...apart.map(({ title }) => title)].map(titleKey);
    }),
  );
  const outside = (titled: Iterable<[string, { title: string }]>) =>
    [...titled].filter(([key]) => !used.has(key)).map(([, { title }]) => title);
  const peopleNotJoined = outside(people);
  const agesNotJoined = outside(ages.byTitle);
  return {
    peopleJoined: people.size - peopleNotJoined.length,
    peopleNotJoined,
    agesJoined: ages.byTitle.size - agesNotJoined.length,
    agesNotJoined,
  };
}
