import type { Dataset } from '../knowledge/dataset';
import { tokenize } from '../text/tokenize';
import { TopK } from '../text/top-k';
import { Classifier, type ClassifierTables, softmax } from './classifier';
import { type Act, type AskedMeasure, acts, askedMeasures } from './entities';
import { type ExampleForm, ExampleIndex, type NearExample } from './example-index';
import { languageOf } from './language';
import type { Lexicon } from './lexicon';
import { longNamesIn, withWholeBeginnings, withWholeNames } from './long-names';
import { delexicalize, measureFeatures, messageFeatures, namedFeatures } from './message-features';
import { OccupationLinker } from './occupations/linker';
import { readablePart } from './readable-part';
import { resolve } from './resolve';
import { type NameParts, NO_PARTS } from './resolve-job';
import type { Situation } from './situation';
import type { Slots } from './slots';
import type { Resolver } from './span-context';
import { type MeasuredSpan, type TaggedSpan, Tagger, type TaggerTables } from './tagger';
import { type Message, messageOf, tokenFeatures } from './token-features';
import { withWholeWords } from './whole-words';

/** Everything that was learned from the labeled examples. */
export interface Models {
  tagger: TaggerTables;
  /** Scores of labelings are divided by this before they become probabilities. */
  taggerTemperature: number;
  act: ClassifierTables;
  measure: ClassifierTables;
  /** Classifies which measure a message asks for if no span names one; the last class is "none". */
  asked: ClassifierTables;
  /** Weight of each piece of evidence for a whole reading, by name. */
  evidence: Readonly<Record<string, number>>;
  /** Forms of the labeled examples, for finding similar ones. */
  examples: ExampleForm[];
  /** Words of the examples: they count as correct, and misspelled words may be corrected to them. */
  vocabulary: string[];
}

/** One way to read a message. */
export interface Parse {
  act: Act;
  spans: MeasuredSpan[];
  /** The measure that the message as a whole asks for, if no span names one. */
  asked: AskedMeasure | null;
  /** Probability of this reading among all. */
  probability: number;
  /** Probability of its labeling, and of its act given the labeling. The probability is their product, unless examples voted. */
  parts: { labeling: number; act: number };
}

/** A message with the ways to read it, most probable first. */
export interface Reading {
  message: Message;
  /** Language of the message if it is not English. */
  language: string | null;
  parses: Parse[];
  /** Labeled examples that resemble it; empty if they were not consulted. */
  near: NearExample[];
}

/** How many labelings are considered, how many acts for each, and how many readings are returned. */
const TAGGINGS = 4;
const ACTS = 4;
const PARSES = 8;
/** The most spans of all readings together. Each has to be looked up, so a message with many spans gets fewer readings. */
const SPANS = 60;
/** How many reasons are given for a reading. */
const REASONS = 5;
/** Labelings less probable than this are dropped. */
const NEGLIGIBLE = 0.01;
/** The nearest examples vote if no reading is this probable. */
const VOTE_BELOW = 0.5;
/** Weight of their vote. */
const VOTE = 0.6;
/** Least probability of a measure that no span names. */
const ASKED = 0.4;
/** If the first labeling is more probable than this, it is the only one considered. */
const CLEAR = 0.99;

/** A reading whose measures are not classified yet. */
interface Candidate {
  act: number;
  spans: readonly TaggedSpan[];
  features: Uint32Array;
  probability: number;
  parts: Parse['parts'];
}

/** Reads messages with the trained models; decides nothing. */
export class Reader {
  readonly #lexicon: Lexicon;
  readonly #resolver: Resolver;
  readonly #tagger: Tagger;
  readonly #acts: Classifier;
  readonly #measures: Classifier;
  readonly #asked: Classifier;
  readonly #temperature: number;
  readonly #examples: ExampleIndex;
  /** Weight of each piece of evidence for a whole reading, by name; used to decide between readings. */
  readonly evidence: Models['evidence'];

  constructor(models: Models, lexicon: Lexicon, dataset: Dataset) {
    this.#lexicon = lexicon;
    const linker = new OccupationLinker(lexicon.occupations, dataset, lexicon.unnamed);
    this.#resolver = { lexicon, linker, parts: NO_PARTS };
    this.#tagger = new Tagger(models.tagger);
    this.#acts = new Classifier(models.act);
    this.#measures = new Classifier(models.measure);
    this.#asked = new Classifier(models.asked);
    this.#temperature = models.taggerTemperature;
    this.#examples = new ExampleIndex(models.examples);
    this.evidence = models.evidence;
  }

  get linker(): OccupationLinker {
    return this.#resolver.linker;
  }

  /**
   * Returns the most probable readings of a text in a situation. Takes any text.
   * @param most the most tokens to read; of a longer text, the beginning and the end are read
   */
  read(text: string, situation: Situation, most = Number.POSITIVE_INFINITY): Reading {
    const message = messageOf(readablePart(tokenize(text, this.#lexicon.contractions), most), this.#lexicon);
    if (message.tokens.length === 0) return { message, language: null, parses: [], near: [] };
    const parses = this.#candidates(message, situation);
    const near = (parses[0]?.probability ?? 1) < VOTE_BELOW ? this.#vote(message, parses) : [];
    return {
      message,
      language: this.#languageOf(message),
      near,
      parses: worthReading(parses).map(({ act, spans, features, probability, parts }) => ({
        act: acts[act] as Act,
        spans: this.#measured(message, spans, act, situation),
        asked: this.#askedBy(spans, features),
        probability,
        parts,
      })),
    };
  }

  /** Judges by the words as they were written, because the speller only knows English ones. */
  #languageOf({ tokens, written }: Message): string | null {
    const asWritten = tokens.map((token, at) => ({ ...token, text: written[at] ?? token.text }));
    return languageOf(asWritten, this.#lexicon);
  }

  /** The most probable acts for the most probable labelings. */
  #candidates(message: Message, situation: Situation): Candidate[] {
    const taggings = this.#tagger.tag(tokenFeatures(message, this.#lexicon), TAGGINGS);
    const scores = Float64Array.from(taggings, ({ score }) => score);
    const shares = softmax(scores, this.#temperature);
    const names = longNamesIn(message, this.#lexicon);
    const parses = taggings.flatMap(({ spans: tagged }, at) => {
      const whole = withWholeBeginnings(withWholeWords(tagged, message), message, this.#lexicon);
      const spans = withWholeNames(whole, names);
      const share = shares[at] as number;
      if (share < NEGLIGIBLE || (at > 0 && (shares[0] as number) > CLEAR)) return [];
      const features = messageFeatures(message, spans, situation, this.#lexicon);
      const probabilities = this.#acts.classify(features);
      return best(probabilities, ACTS).map((act): Candidate => {
        const parts = { labeling: share, act: probabilities[act] as number };
        return { act, spans, features, probability: parts.labeling * parts.act, parts };
      });
    });
    return parses.sort((a, b) => b.probability - a.probability);
  }

  /** Lets the examples nearest to a message vote on its act. Changes the probabilities, and returns the examples. */
  #vote(message: Message, parses: Candidate[]): NearExample[] {
    const near = this.#examples.nearest(delexicalize(message, parses[0]?.spans ?? []).join(' '));
    const total = near.reduce((sum, { likeness }) => sum + likeness, 0);
    if (total === 0) return near;
    for (const parse of parses) {
      const votes = near.filter(({ act }) => act === acts[parse.act]).reduce((sum, { likeness }) => sum + likeness, 0);
      parse.probability *= 1 - VOTE + (VOTE * votes) / total;
    }
    const all = parses.reduce((sum, { probability }) => sum + probability, 0);
    for (const parse of parses) parse.probability /= Math.max(all, 1e-9);
    parses.sort((a, b) => b.probability - a.probability);
    return near;
  }

  /** Returns the features with the most weight for and against the act of a reading. */
  reasons({ message }: Pick<Reading, 'message'>, { act, spans }: Parse): { what: string; weight: number }[] {
    const label = acts.indexOf(act);
    return [...namedFeatures(message, spans)]
      .map(([feature, what]) => ({ what, weight: this.#acts.weight(feature, label) }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, REASONS);
  }

  /**
   * Returns the values of a reading.
   * @param parts what a shortened name may refer to
   */
  slots(
    { message, language }: Pick<Reading, 'message' | 'language'>,
    { spans, asked }: Pick<Parse, 'spans' | 'asked'>,
    parts: NameParts = NO_PARTS,
  ): Slots {
    const slots = resolve(message, spans, { ...this.#resolver, parts });
    return { ...slots, language, ...(asked === null ? {} : { measures: [asked] }) };
  }

  /** The measure that a message asks for without naming it: "chimney sweep how many". Null if none is likely. */
  #askedBy(spans: readonly TaggedSpan[], features: Uint32Array): AskedMeasure | null {
    if (spans.some(({ type }) => type === 'measure')) return null;
    const probabilities = this.#asked.classify(features);
    const [first = 0] = best(probabilities, 1);
    return (probabilities[first] as number) >= ASKED ? (askedMeasures[first] ?? null) : null;
  }

  #measured(message: Message, spans: readonly TaggedSpan[], act: number, situation: Situation): MeasuredSpan[] {
    return spans.map(span => {
      if (span.type !== 'measure') return { ...span, measure: null };
      const [first = 0] = best(this.#measures.classify(measureFeatures(message, spans, span, act, situation)), 1);
      return { ...span, measure: askedMeasures[first] ?? null };
    });
  }
}

/** The first readings, within the limits on readings and spans. */
function worthReading(parses: readonly Candidate[]): readonly Candidate[] {
  let spans = 0;
  const tooMany = parses.findIndex((parse, at) => {
    spans += parse.spans.length;
    return at > 0 && spans > SPANS;
  });
  return parses.slice(0, tooMany < 0 ? PARSES : Math.min(tooMany, PARSES));
}

/** Indexes of the largest values, largest first. */
function best(values: Float64Array, count: number): number[] {
  const top = new TopK(count);
  for (let at = 0; at < values.length; at++) top.push(at, values[at] as number);
  return top.hits.map(({ index }) => index);
}
