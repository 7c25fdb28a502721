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

/** The lists of names and phrases that a message is looked up in: evidence for the tagger, and the values of its spans. */
export interface Lexicon {
  contractions: ReadonlyMap<string, string>;
  occupations: OccupationFinder;
  measures: PhraseBook<MeasureId>;
  states: PhraseBook<StateCode>;
  stateCodes: ReadonlySet<string>;
  countries: PhraseBook<string>;
  cities: PhraseBook<City>;
  regions: PhraseBook<Region>;
  /** Codes of all major groups that a word for a field covers ("healthcare": practitioners and support). */
  fields: PhraseBook<readonly [string, ...string[]]>;
  /** Codes of industry sectors. */
  industries: PhraseBook<string>;
  /** Areas of work. */
  areas: PhraseBook<WorkArea>;
  topics: PhraseBook<string>;
  offTopic: PhraseBook<string>;
  /** Small words of other languages, by language code. */
  languages: PhraseBook<string>;
  education: PhraseBook<EducationLevel>;
  /** Levels meant by people who say which schooling they do not want. */
  noDegree: PhraseBook<EducationLevel>;
  /** Words for school and degrees that name no level. */
  schooling: PhraseBook<true>;
  /** Words that turn a level of schooling into one that is not reached. */
  negations: PhraseBook<true>;
  /** Words for needing and wanting, which may stand between "not" and what is not wanted. */
  wanting: PhraseBook<true>;
  /** Words that set one thing against another ("more"). */
  comparatives: PhraseBook<true>;
  /** Words for how many or how much ("most"). */
  quantities: PhraseBook<true>;
  /** Words for the median. */
  median: PhraseBook<true>;
  /** Words for the next entry of a list. */
  following: PhraseBook<true>;
  /** Words before what somebody does not want. */
  aversions: PhraseBook<true>;
  training: PhraseBook<TrainingLevel>;
  /** Words for training on the job, however long. */
  onTheJob: PhraseBook<true>;
  traits: TraitBook;
  majors: MajorBook;
  periods: PhraseBook<Period>;
  /** How often pay comes where it is no unit of time of its own: every two weeks is half an amount a week. */
  payCycles: PhraseBook<PayCycle>;
  /** Words behind a number of hours that are worked in a week. */
  workHours: PhraseBook<true>;
  numbers: PhraseBook<number>;
  ordinals: PhraseBook<number>;
  multipliers: PhraseBook<number>;
  amounts: PhraseBook<number>;
  references: PhraseBook<ReferenceKind>;
  /** How much something would be liked, from 1 to 5. */
  ratings: PhraseBook<number>;
  /** Names of the whole country. */
  nation: PhraseBook<true>;
  managing: PhraseBook<true>;
  present: PhraseBook<true>;
  /** Words for times that are over. */
  past: PhraseBook<true>;
  /** Id of the topic that some words name or resemble; null when none. */
  topicNamed(tokens: readonly Token[]): string | null;
  /** The topic that words for a measure name as well ("AI", of growth); null for most. */
  topicBeside(tokens: readonly Token[], measure: MeasureId): string | null;
  functionWords: ReadonlySet<string>;
  /** Words that say nothing about a job: function words, and words for persons. */
  unnamed: ReadonlySet<string>;
  speller: Speller;
  classes: WordClasses;
}
