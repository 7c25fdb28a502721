import type { ReferenceKind } from '../content/dialog-schemas';
import type { EducationLevel, TrainingLevel } from '../knowledge/education-levels';
import type { MeasureId, StateCode } from '../knowledge/fact';
import type { PayCycle, Period } from '../query/period';
import type { WorkArea } from '../query/predicate';
import type { Region } from '../query/query';
import type { PhraseBook } from '../text/phrase-book';
import type { Speller } from '../text/spelling';
import type { Token } from '../text/tokenize';
import type { MajorBook } from './major-book';
import type { City } from './names-of-fields-and-places';
import type { OccupationFinder } from './occupations/occupation-finder';
import type { TraitBook } from './trait-book';
import type { WordClasses } from './word-classes';

/** The names and phrases to look up in a message: evidence for the tagger, and the values of spans. */
export interface Lexicon {
  contractions: ReadonlyMap<string, string>;
  occupations: OccupationFinder;
  measures: PhraseBook<MeasureId>;
  states: PhraseBook<StateCode>;
  stateCodes: ReadonlySet<string>;
  countries: PhraseBook<string>;
  cities: PhraseBook<City>;
  regions: PhraseBook<Region>;
  /** Codes of all major groups that a name of a field covers ("healthcare": practitioners and support). */
  fields: PhraseBook<readonly [string, ...string[]]>;
  /** Codes of industry sectors. */
  industries: PhraseBook<string>;
  areas: PhraseBook<WorkArea>;
  topics: PhraseBook<string>;
  offTopic: PhraseBook<string>;
  /** Function words of other languages, with the codes of the languages. */
  languages: PhraseBook<string>;
  education: PhraseBook<EducationLevel>;
  /** Phrases for schooling that somebody does not want, with the highest level that they accept. */
  noDegree: PhraseBook<EducationLevel>;
  /** Words for school and degrees that name no level. */
  schooling: PhraseBook<true>;
  /** Words that negate, such as "without": then the level of schooling after them is not wanted. */
  negations: PhraseBook<true>;
  /** Words for needing and wanting, which may come between "not" and what is not wanted. */
  wanting: PhraseBook<true>;
  /** Words that compare ("more"). */
  comparatives: PhraseBook<true>;
  /** Words that say "much" ("well" paid). */
  positives: PhraseBook<true>;
  /** Words for how many or how much ("most"). */
  quantities: PhraseBook<true>;
  /** Words for the median. */
  median: PhraseBook<true>;
  /** Words for the next entry of a list. */
  following: PhraseBook<true>;
  /** Words that introduce what somebody does not want ("hate"). */
  aversions: PhraseBook<true>;
  training: PhraseBook<TrainingLevel>;
  /** Words for training on the job, however long. */
  onTheJob: PhraseBook<true>;
  traits: TraitBook;
  majors: MajorBook;
  periods: PhraseBook<Period>;
  /** Pay intervals that are not units of time: an amount every two weeks is half of it per week. */
  payCycles: PhraseBook<PayCycle>;
  /** Words after a number of hours worked in a week. */
  workHours: PhraseBook<true>;
  numbers: PhraseBook<number>;
  ordinals: PhraseBook<number>;
  multipliers: PhraseBook<number>;
  amounts: PhraseBook<number>;
  references: PhraseBook<ReferenceKind>;
  /** How much somebody would like something, from 1 to 5. */
  ratings: PhraseBook<number>;
  /** Names of the whole country. */
  nation: PhraseBook<true>;
  managing: PhraseBook<true>;
  present: PhraseBook<true>;
  /** Words for past times. */
  past: PhraseBook<true>;
  /** Returns the id of the topic that some words name or resemble; null if none. */
  topicNamed(tokens: readonly Token[]): string | null;
  /** Returns the id of the topic that words for a measure name as well ("AI" for growth); null for most. */
  topicBeside(tokens: readonly Token[], measure: MeasureId): string | null;
  functionWords: ReadonlySet<string>;
  /** Words that say nothing about a job: function words, and words for people. */
  unnamed: ReadonlySet<string>;
  speller: Speller;
  classes: WordClasses;
}
