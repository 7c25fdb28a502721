import type { Dataset, Occupation, Subject } from '../dataset';
import type { MeasureId, NamedValue } from '../fact';
import { byRelevance } from '../majors';
import type { BlsLine } from '../schema/bls-line';
import { type Context, payReaders, type Reader } from './official-pay';
import { peopleCounted } from './people-counted';
import { present, type Reading, released } from './reading';

const LIST_LENGTH = 10;
const projected =
  (read: (projection: NonNullable<BlsLine['projection']>) => number | string | null): Reader =>
  ({ line }) =>
    present(line?.projection ? read(line.projection) : null, 'projections');

/** Terms with their values, the first ten. */
function rated(pairs: readonly (readonly [number, number])[] | undefined, labels: readonly string[]): NamedValue[] {
  return (pairs ?? []).slice(0, LIST_LENGTH).map(([at, value]) => ({ name: labels[at] ?? '', value }));
}

function named(positions: readonly number[] | undefined, labels: readonly string[]): NamedValue[] {
  return namesAt(positions, labels)
    .slice(0, LIST_LENGTH)
    .map(name => ({ name, value: null }));
}

function namesAt(positions: readonly number[] | undefined, labels: readonly string[]): string[] {
  return (positions ?? []).map(at => labels[at] ?? '');
}

const NO_PEOPLE: Reading = { value: null, source: 'cps-people', missing: 'not-collected' };

const women: Reader = ({ subject }) => {
  const people = peopleCounted(subject)?.people;
  return people ? released(people.women, 'cps-people') : NO_PEOPLE;
};

const men: Reader = context => {
  const share = women(context);
  return typeof share.value === 'number' ? { ...share, value: Math.round((100 - share.value) * 10) / 10 } : share;
};

function race({ subject }: Context): Reading {
  const people = peopleCounted(subject)?.people;
  if (!people) return NO_PEOPLE;
  const { white, black, asian, hispanic } = people;
  const shares = [
    { name: 'White', value: white },
    { name: 'Black or African American', value: black },
    { name: 'Asian', value: asian },
    { name: 'Hispanic or Latino (any race)', value: hispanic },
  ];
  return shares.every(({ value }) => value === null)
    ? released(null, 'cps-people')
    : { value: shares, source: 'cps-people' };
}

/** BLS's top three with their percentile rank, then O*NET's by importance. */
function skills({ line, onet, dataset }: Context): Reading {
  const ranks = new Map(dataset.terms.skillRanks.map((skill, at) => [skill, line?.skillRanks?.[at] ?? null]));
  const top = (line?.topSkills ?? []).map(name => ({ name, value: ranks.get(name) ?? null }));
  // "Mathematics" and "Science" are in both lists.
  const others = rated(onet?.skills, dataset.terms.skills).filter(
    ({ name }) => !top.some(skill => skill.name === name),
  );
  const list = [...top, ...others].slice(0, LIST_LENGTH);
  if (top.length === 0) return present(list, 'onet-skills');
  return { ...present(list, 'bls-skills'), ...(others.length > 0 ? { also: 'onet-skills' } : {}) };
}

/**
 * Every O*NET skill of a subject with its importance (1–5), most important first; empty if O*NET rates none. For matching by skill;
 * the measure `skills` shows BLS's top three before these.
 */
export function skillImportance(subject: Subject, dataset: Dataset): ReadonlyMap<string, number> {
  const onet = subject.type === 'occupation' ? subject.onet : null;
  return new Map((onet?.skills ?? []).map(([at, importance]) => [dataset.terms.skills[at] ?? '', importance]));
}

/** Programs that prepare for an occupation; if several codes share a line, each occupation has its own. */
const majors: Reader = ({ subject, dataset }) => {
  const programs = subject.type === 'occupation' ? dataset.majors.leadingTo(subject.soc) : [];
  const listed = byRelevance(programs, subject.title).slice(0, LIST_LENGTH);
  return present(
    listed.map(([, name]) => ({ name, value: null })),
    'majors',
  );
};

/** The SOC code, and the O*NET code if it is more detailed. */
function codeOf({ soc, id }: Occupation): string {
  return id === `${soc}.00` ? soc : `${soc} (O*NET-SOC ${id})`;
}

/**
 * All technologies or activities of a job in O*NET, of which a fact shows only the first; null for other measures, which have no such
 * lists or rank by importance.
 */
export function wholeListOf(measure: MeasureId, subject: Subject, { terms }: Dataset): readonly string[] | null {
  const onet = subject.type === 'occupation' ? subject.onet : null;
  if (measure === 'technology') return namesAt(onet?.technology, terms.technology);
  return measure === 'activities' || measure === 'duties' ? namesAt(onet?.activities, terms.activities) : null;
}

const notCollected: Reader = () => ({ value: null, source: 'onet', missing: 'not-collected' });

/** How to read each measure from the official record of an occupation or group. */
export const officialReaders: Record<MeasureId, Reader> = {
  ...payReaders,
  'jobs-2034': projected(projection => projection.jobs2034),
  'jobs-added': projected(({ jobs: now, jobs2034 }) => (now === null || jobs2034 === null ? null : jobs2034 - now)),
  openings: projected(projection => projection.openings),
  growth: projected(projection => projection.growth),
  'self-employed': ({ line }) =>
    line?.projection ? released(line.projection.selfEmployed, 'projections') : present(null, 'projections'),
  education: projected(projection => projection.education),
  experience: projected(projection => projection.experience),
  training: projected(projection => projection.training),
  'education-held': ({ line, dataset }) =>
    present(
      line?.attainment?.map((value, at) => ({ name: dataset.terms.attainment[at] ?? '', value })),
      'attainment',
    ),
  skills,
  knowledge: ({ onet, dataset }) => present(rated(onet?.knowledge, dataset.terms.knowledge), 'onet-knowledge'),
  technology: ({ onet, dataset }) => present(named(onet?.technology, dataset.terms.technology), 'onet'),
  activities: ({ onet, dataset }) => present(named(onet?.activities, dataset.terms.activities), 'onet'),
  duties: ({ onet, dataset }) => present(named(onet?.activities, dataset.terms.activities), 'onet'),
  interests: ({ onet, dataset }) =>
    present(
      onet?.interests
        ?.map((value, at) => ({ name: dataset.terms.interests[at] ?? '', value }))
        .sort((a, b) => b.value - a.value),
      'onet',
    ),
  'work-styles': ({ onet, dataset }) => present(rated(onet?.workStyles, dataset.terms.workStyles), 'onet'),
  women,
  men,
  race,
  age: ({ subject }) => {
    const counted = peopleCounted(subject);
    return counted?.ages ? released(counted.medianAge, 'cps-age') : present(null, 'cps-age');
  },
  'time-to-enter': ({ onet, dataset }) => {
    const zone = dataset.terms.zones.find(({ zone }) => zone === onet?.zone);
    return present(zone && `Job Zone ${zone.zone}, ${zone.name.toLowerCase()}, SVP ${zone.svp.toLowerCase()}`, 'onet');
  },
  related: ({ onet, dataset }) =>
    present(
      onet?.related
        .slice(0, LIST_LENGTH)
        .flatMap(code => dataset.subject(code)?.title ?? [])
        .map(name => ({ name, value: null })),
      'onet',
    ),
  'other-names': ({ onet }) =>
    present(
      [...(onet?.reported ?? []), ...(onet?.alternate ?? [])]
        .slice(0, LIST_LENGTH)
        .map(name => ({ name, value: null })),
      'onet',
    ),
  'soc-code': ({ subject }) => present(subject.type === 'occupation' ? codeOf(subject) : null, 'onet'),
  satisfaction: notCollected,
  lgbt: notCollected,
  major: majors,
  college: notCollected,
  'years-experience': notCollected,
  'best-city': notCollected,
  'best-company': notCollected,
  'best-industry': notCollected,
};
