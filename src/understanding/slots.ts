import type { ReferenceKind } from '../content/dialog-schemas';
import type { EducationLevel, TrainingLevel } from '../knowledge/education-levels';
import type { StateCode } from '../knowledge/fact';
import type { Amount, Period } from '../query/period';
import type { Bound, Major, Trait, WorkArea } from '../query/predicate';
import type { Region } from '../query/query';
import type { AskedMeasure, EntityType } from './entities';
import type { City } from './names-of-fields-and-places';
import type { JobMention } from './occupations/linker';

/** A place a message names. */
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
  /** What the number counts: dollars, percent, or whatever the measure beside it has. */
  kind: 'money' | 'percent' | 'number';
  /** The unit of time of money; null when not said. */
  per: Period | null;
  /** The figure named beside it, if any. */
  measure: AskedMeasure | null;
}

/** How a level of education limits jobs: it is the usual one, the least or the most. */
export type EducationBound = 'exactly' | Bound;

/** Schooling that limits jobs. */
export interface EducationMention {
  level: EducationLevel;
  bound: EducationBound;
  /** Of several levels that will do the lowest; `level` is then the most. */
  least?: EducationLevel;
}

/** A reference: to which jobs or row, by what word. */
export interface Reference {
  kind: ReferenceKind;
  /** How many things it points to ("those three"); null when not said. */
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
  /** It is one of several fields of work named in a row: any will do. */
  isChoice: boolean;
}

/** An industry, by the code of its sector. */
export interface IndustryMention {
  text: string;
  code: string;
  /** It stands behind a preposition: "in hospitals". */
  inside: boolean;
}

/** A career matter that no figure covers: its entry in `dialogs/topics.yaml`, or only the person's words. */
export interface TopicMention {
  text: string;
  id: string | null;
}

/** Everything that a message says, as values. Each span is resolved; what they mean together is not decided here. */
export interface Slots {
  jobs: JobMention[];
  own: JobMention[];
  excludedJobs: JobMention[];
  fields: FieldMention[];
  excludedFields: FieldMention[];
  areas: AreaMention[];
  excludedAreas: AreaMention[];
  /** Words for industries; most of them stand among the fields, too. */
  industries: IndustryMention[];
  allJobs: boolean;
  references: Reference[];
  /** Positions in what was shown, from 1; -1 is the last. */
  ordinals: number[];
  /** The entry behind the one that was talked about last is meant. */
  next: boolean;
  places: PlaceMention[];
  excludedPlaces: PlaceMention[];
  there: boolean;
  /** "The other state": the place before the current one is meant. */
  otherPlace: boolean;
  eachState: boolean;
  measures: AskedMeasure[];
  /** The median is named, and not only pay. */
  median: boolean;
  direction: 'descending' | 'ascending' | null;
  /** The direction sets one thing against another ("more"); else it is an end of all ("most"). */
  comparative: boolean;
  /** The direction asks for a number ("most"); else for what is good or high ("best"). */
  quantity: boolean;
  limits: Limit[];
  ownPay: Amount | null;
  amount: Amount | null;
  /** Hours of work in a week. */
  hours: number | null;
  period: Period | null;
  education: EducationMention | null;
  training: TrainingLevel[];
  /** Levels named where training is asked about: in a search they are conditions, too ("apprenticeship jobs"). */
  mentionedTraining: TrainingLevel[];
  noExperience: boolean;
  traits: Trait[];
  excludedTraits: Trait[];
  /** What somebody studies or has studied. */
  majors: Major[];
  /** What is asked about beside a job: technologies ("do roofers use Excel?"), majors, and what it takes ("how much math?"). */
  checked: { technologies: Trait[]; majors: Major[]; requirements: Trait[] };
  /** No jobs that manage others. */
  noManagers: boolean;
  shrinking: boolean;
  topics: TopicMention[];
  count: number | null;
  year: string | null;
  term: string | null;
  /** How much something would be liked, from 1 to 5, in words. */
  rating: number | null;
  /** Every recognized span, in the person's words: whatever a query does not use has to be said. */
  said: { type: EntityType; text: string }[];
  /** Spans that could not be resolved. */
  unresolved: string[];
  /** Language of the message if it is not English. */
  language: string | null;
}
