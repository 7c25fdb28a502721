import { UNLEARNED } from '../dialogue/candidates';
import { type Act, acts, askedMeasures } from '../understanding/entities';
import type { ExampleForm } from '../understanding/example-index';
import { hashOf } from '../understanding/hashing';
import type { Lexicon } from '../understanding/lexicon';
import { delexicalize, measureFeatures, messageFeatures } from '../understanding/message-features';
import type { Models } from '../understanding/reader';
import type { Situation } from '../understanding/situation';
import { type TaggedSpan, Tagger, tagsOf } from '../understanding/tagger';
import { messageOf, tokenFeatures } from '../understanding/token-features';
import type { WordClasses } from '../understanding/word-classes';
import type { Example, ExampleTalk } from './corpus';
import { displaced } from './displace';
import type { Prepared } from './prepared';
import { situationsOf } from './situations';
import { type Classified, trainClassifier } from './train-classifier';
import { trainTagger } from './train-tagger';

/** Prepares labeled conversations for training: looks their words up in the lexicon. */
export function prepare(talks: readonly ExampleTalk[], lexicon: Lexicon): Prepared[] {
  return talks.flatMap(talk => {
    const situations = situationsOf(talk);
    return talk.map((example, at): Prepared => {
      const message = messageOf(example.tokens, lexicon);
      return {
        example,
        situation: situations[at] as Situation,
        message,
        features: tokenFeatures(message, lexicon),
        tags: tagsOf(example.spans, example.tokens.length),
      };
    });
  });
}

/**
 * From how many occurrences in the examples a word counts as correctly spelled. A word in public vectors needs few, any other, such as
 * slang, many.
 */
const OCCURRENCES = { known: 12, unknown: 40 };

/** The correctly spelled words of the examples, for the lexicon. */
export function vocabularyOf(talks: readonly ExampleTalk[], classes: WordClasses): string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of talks.flat())
    for (const { text } of tokens) if (/^\p{L}{2,}$/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const least = (word: string) => (classes.of(word) > 0 ? OCCURRENCES.known : OCCURRENCES.unknown);
  return [...counts].flatMap(([word, count]) => (count >= least(word) ? [word] : [])).sort();
}

/** Weights of the act model below this many quantization steps are dropped. They are a tenth of the model and change few decisions. */
const LEAST_STEPS_OF_ACTS = 6;
/** The same for the model that guesses a figure without words for it. It decides few messages, so a model half as large does as well. */
const LEAST_STEPS_OF_ASKED = 8;

/**
 * Trains all models except the weights of evidence.
 * @param heldBack labeled messages that are not trained on; temperatures are fitted on them
 */
export function trainModels(
  prepared: readonly Prepared[],
  heldBack: readonly Prepared[],
  lexicon: Lexicon,
  vocabulary: readonly string[],
): Models {
  const tagger = trainTagger(prepared, { rounds: 5 });
  const tagged = crossTagged(prepared);
  const elsewhere = displaced(prepared).flatMap(({ at, situation }) => {
    const sample = prepared[at];
    return sample ? [{ sample: { ...sample, situation }, spans: tagged[at] ?? [] }] : [];
  });
  const actOf = ({ example }: Prepared) => (acts as readonly string[]).indexOf(example.act);
  const actExample = (sample: Prepared, spans: readonly TaggedSpan[]): Classified => ({
    features: messageFeatures(sample.message, spans, sample.situation, lexicon),
    label: actOf(sample),
  });
  const whole = new Tagger(tagger);
  const act = trainClassifier(
    [
      ...prepared.map((sample, at) => actExample(sample, tagged[at] ?? [])),
      ...prepared.map(sample => actExample(sample, sample.example.spans)),
      ...elsewhere.map(({ sample, spans }) => actExample(sample, spans)),
    ],
    acts.length,
    {
      heldBack: heldBack.map(sample => actExample(sample, whole.tag(sample.features, 1)[0]?.spans ?? [])),
      rounds: 6,
      leastSteps: LEAST_STEPS_OF_ACTS,
    },
  );
  const measureExamples = (samples: readonly Prepared[]): Classified[] =>
    samples.flatMap(sample =>
      sample.example.spans.flatMap(span =>
        span.measure === null
          ? []
          : [
              {
                features: measureFeatures(sample.message, sample.example.spans, span, actOf(sample), sample.situation),
                label: (askedMeasures as readonly string[]).indexOf(span.measure),
              },
            ],
      ),
    );
  const measure = trainClassifier(measureExamples(prepared), askedMeasures.length, {
    heldBack: measureExamples(heldBack),
    rounds: 6,
  });
  const askedExample = (sample: Prepared, spans: readonly TaggedSpan[]): Classified => ({
    features: messageFeatures(sample.message, spans, sample.situation, lexicon),
    label: askedLabel(sample.example),
  });
  // This model is used only if the tagger finds no words for a figure in a message.
  const unnamed = (spans: readonly TaggedSpan[]) => spans.every(({ type }) => type !== 'measure');
  const asked = trainClassifier(
    [...prepared.map((sample, at) => ({ sample, spans: tagged[at] ?? [] })), ...elsewhere].map(({ sample, spans }) =>
      askedExample(
        sample,
        spans.filter(({ type }) => type !== 'measure'),
      ),
    ),
    askedMeasures.length + 1,
    {
      heldBack: heldBack.flatMap(sample => {
        const spans = whole.tag(sample.features, 1)[0]?.spans ?? [];
        return unnamed(spans) ? [askedExample(sample, spans)] : [];
      }),
      rounds: 6,
      leastSteps: LEAST_STEPS_OF_ASKED,
    },
  );
  return {
    tagger,
    taggerTemperature: taggerTemperature(whole, heldBack),
    act,
    measure,
    asked,
    evidence: UNLEARNED,
    examples: formsOf(prepared),
    vocabulary: [...vocabulary],
  };
}

/** The different forms of the examples, each with the most frequent act of its messages. */
function formsOf(prepared: readonly Prepared[]): ExampleForm[] {
  const counts = new Map<string, Map<Act, number>>();
  for (const { message, example } of prepared) {
    if (example.act === 'offtopic') continue;
    const form = delexicalize(message, example.spans).join(' ');
    const acts = counts.get(form) ?? new Map<Act, number>();
    counts.set(form, acts.set(example.act, (acts.get(example.act) ?? 0) + 1));
  }
  return [...counts].map(([form, acts]) => {
    const [[act]] = [...acts].sort(([, first], [, second]) => second - first) as [[Act, number]];
    return { form, act };
  });
}

/** The class of the first figure that a message asks for; the last class if it asks for none. */
function askedLabel({ spans }: Example): number {
  const measure = spans.find(span => span.measure !== null)?.measure;
  return measure ? (askedMeasures as readonly string[]).indexOf(measure) : askedMeasures.length;
}

/** The spans of every message, found by a tagger that was not trained on it. The other models get such spans in use. */
function crossTagged(prepared: readonly Prepared[]): TaggedSpan[][] {
  const halfOf = ({ example }: Prepared) => hashOf(example.text) % 2;
  const halves = [0, 1].map(
    half =>
      new Tagger(
        trainTagger(
          prepared.filter(sample => halfOf(sample) !== half),
          { rounds: 4 },
        ),
      ),
  );
  return prepared.map(sample => halves[halfOf(sample)]?.tag(sample.features, 1)[0]?.spans ?? []);
}

/** The temperature at which the right labelings are most probable among the best few. */
function taggerTemperature(tagger: Tagger, heldBack: readonly Prepared[]): number {
  const scored = heldBack.map(({ features, tags }) => {
    const found = tagger.tag(features, 4);
    return {
      scores: found.map(({ score }) => score),
      right: found.findIndex(labeling => labeling.tags.join() === tags.join()),
    };
  });
  let best = 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let temperature = 1; temperature < 200; temperature *= 1.15) {
    let likelihood = 0;
    for (const { scores, right } of scored) {
      if (right < 0 || scores.length === 0) continue;
      const top = scores[0] as number;
      const total = scores.reduce((sum, score) => sum + Math.exp((score - top) / temperature), 0);
      likelihood += ((scores[right] as number) - top) / temperature - Math.log(total);
    }
    if (likelihood > most) {
      most = likelihood;
      best = temperature;
    }
  }
  return Number(best.toFixed(2));
}
