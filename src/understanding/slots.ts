import type { ReferenceKind } from '../content/dialog-schemas';
import type { EducationLevel, TrainingLevel } from '../knowledge/education-levels';
import type { StateCode } from '../knowledge/fact';
import type { Amount, Period } from '../query/period';
import type { Bound, Major, Trait, WorkArea } from '../query/predicate';
import type { Region } from '../query/query';
import type { AskedMeasure, EntityType } from './entities';
import type { City } from './names-of-fields-and-places';
import type { JobMention } from './occupations/linker';

/** A place that a message names. */
export type PlaceMention =
  | { type: 'state'; code: StateCode; text: string }
  | { type: 'city'; city: City; text: string }
  | { type: 'region'; region: Region; text: string }
  | { type: 'country'; text: string }
  | { type: 'nation'; text: string }
  | { type: 'industry'; code: string; text: string }
  | { type: 'unknown'; text: string };

/** A number that bounds a figure from below or above, or is close to it. */
export interface Limit {
  bound: Bound | 'about';
  value: number;
  /** What the number counts: dollars, percent, or the unit of the measure named next to it. */
  kind: 'money' | 'percent' | 'number';
  /** The unit of time of money; null if none is given. */
  per: Period | null;
  /** The measure named next to it, if any. */
  measure: AskedMeasure | null;
}

/** How a level of education limits jobs: as the exact level, the least or the most. */
export type EducationBound = 'exactly' | Bound;

/** Schooling that limits jobs. */
export interface EducationMention {
  level: EducationLevel;
  bound: EducationBound;
  /** The lowest of several levels that will do; `level` is then the highest. */
  least?: EducationLevel;
}

/** A reference to something shown or mentioned earlier. */
export interface Reference {
  kind: ReferenceKind;
  /** How many things it refers to ("those three"); null if no number is given. */
  count: number | null;
  text: string;
}

/** A field of work, by the codes of the major groups it covers. */
export interface FieldMention {
  text: string;
  codes: string[];
}

/** An area of work, by its occupations. */
export interface AreaMention {
  text: string;
  area: WorkArea;
  /** True if it is one of several fields of work named in a row, any of which will do. */
  isChoice: boolean;
  /** True if somebody likes the area, as opposed to looking for jobs in it. */
  liked?: boolean;
}

/** An industry, by the code of its sector. */
export interface IndustryMention {
  text: string;
  code: string;
  /** True if it follows a preposition: "in hospitals". */
  inside: boolean;
}

/** A career topic without data: the id of its entry in `dialogs/topics.yaml`, or null if it has none. */
export interface TopicMention {
  text: string;
  id: string | null;
}

/** The values of all spans of a message. What they mean together is decided later, by the reducers. */
export interface Slots {
  jobs: JobMention[];
  own: JobMention[];
  excludedJobs: JobMention[];
  fields: FieldMention[];
  excludedFields: FieldMention[];
  areas: AreaMention[];
  excludedAreas: AreaMention[];
  /** Industries; the words of most of them are among the fields as well. */
  industries: IndustryMention[];
  allJobs: boolean;
  references: Reference[];
  /** Positions in what was shown, from 1; -1 is the last. */
  ordinals: number[];
  /** True if the list entry after the last one discussed is meant. */
  next: boolean;
  places: PlaceMention[];
  excludedPlaces: PlaceMention[];
  there: boolean;
  /** True for "the other state": the place before the current one is meant. */
  otherPlace: boolean;
  eachState: boolean;
  measures: AskedMeasure[];
  /** True if the message names the median, not just pay. */
  median: boolean;
  direction: 'descending' | 'ascending' | null;
  /** True if the direction is a comparative ("more"), false if it is a superlative ("most"). */
  comparative: boolean;
  /** True if the direction only says "much" ("well paid"). */
  positive: boolean;
  /** True if the direction asks for a number ("most"), not for what is good or high ("best"). */
  quantity: boolean;
  limits: Limit[];
  ownPay: Amount | null;
  amount: Amount | null;
  /** Hours of work in a week. */
  hours: number | null;
  period: Period | null;
  education: EducationMention | null;
  training: TrainingLevel[];
  /** Levels named in a question about training; in a search they are conditions as well ("apprenticeship jobs"). */
  mentionedTraining: TrainingLevel[];
  noExperience: boolean;
  traits: Trait[];
  excludedTraits: Trait[];
  /** What somebody studies or has studied. */
  majors: Major[];
  /** What a job is checked for: technologies ("do roofers use Excel?"), majors, requirements ("how much math?"), schooling. */
  checked: { technologies: Trait[]; majors: Major[]; requirements: Trait[]; schooling: EducationLevel | null };
  /** True to exclude jobs that manage others. */
  noManagers: boolean;
  shrinking: boolean;
  topics: TopicMention[];
  count: number | null;
  year: string | null;
  term: string | null;
  /** How much the person would like something, from 1 to 5, if they say so in words. */
  rating: number | null;
  /** Every recognized span, in the person's words: the reply has to name those that the query does not use. */
  said: { type: EntityType; text: string }[];
  /** Spans that could not be resolved. */
  unresolved: string[];
  /** Language of the message if it is not English. */
  language: string | null;
}
