import { UNLEARNED } from '../dialogue/candidates';
import { type Act, acts, askedMeasures } from '../understanding/entities';
import type { ExampleForm } from '../understanding/example-index';
import { hashOf } from '../understanding/hashing';
import type { Lexicon } from '../understanding/lexicon';
import { delexicalise, measureFeatures, messageFeatures } from '../understanding/message-features';
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

/** Looks labeled talks up in the lexicon. */
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

/** A word that public vectors know is right from so many occurrences on; any other, such as slang, only from many. */
const OCCURRENCES = { known: 12, unknown: 40 };

/** The words of the examples, to build a lexicon with. */
export function vocabularyOf(talks: readonly ExampleTalk[], classes: WordClasses): string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of talks.flat())
    for (const { text } of tokens) if (/^\p{L}{2,}$/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const least = (word: string) => (classes.of(word) > 0 ? OCCURRENCES.known : OCCURRENCES.unknown);
  return [...counts].flatMap(([word, count]) => (count >= least(word) ? [word] : [])).sort();
}

/** Weights of the acts below this many quantisation steps change few decisions, and are a tenth of the model. */
const FEW_ARE_CHANGED = 6;
/** The model of figures without words decides few messages: a rough one, half as large, decides them as well. */
const FEW_ARE_ASKED = 8;

/**
 * Trains all models.
 * @param heldBack labeled messages that are not trained on: temperatures are fitted on them
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
    const one = prepared[at];
    return one ? [{ one: { ...one, situation }, spans: tagged[at] ?? [] }] : [];
  });
  const actOf = ({ example }: Prepared) => (acts as readonly string[]).indexOf(example.act);
  const actExample = (one: Prepared, spans: readonly TaggedSpan[]): Classified => ({
    features: messageFeatures(one.message, spans, one.situation, lexicon),
    label: actOf(one),
  });
  const whole = new Tagger(tagger);
  const act = trainClassifier(
    [
      ...prepared.map((one, at) => actExample(one, tagged[at] ?? [])),
      ...prepared.map(one => actExample(one, one.example.spans)),
      ...elsewhere.map(({ one, spans }) => actExample(one, spans)),
    ],
    acts.length,
    {
      heldBack: heldBack.map(one => actExample(one, whole.tag(one.features, 1)[0]?.spans ?? [])),
      rounds: 6,
      leastSteps: FEW_ARE_CHANGED,
    },
  );
  const measureExamples = (ones: readonly Prepared[]): Classified[] =>
    ones.flatMap(one =>
      one.example.spans.flatMap(span =>
        span.measure === null
          ? []
          : [
              {
                features: measureFeatures(one.message, one.example.spans, span, actOf(one), one.situation),
                label: (askedMeasures as readonly string[]).indexOf(span.measure),
              },
            ],
      ),
    );
  const measure = trainClassifier(measureExamples(prepared), askedMeasures.length, {
    heldBack: measureExamples(heldBack),
    rounds: 6,
  });
  const askedExample = (one: Prepared, spans: readonly TaggedSpan[]): Classified => ({
    features: messageFeatures(one.message, spans, one.situation, lexicon),
    label: askedLabel(one.example),
  });
  // Only messages in which the tagger finds no words of a figure are asked about this way.
  const unnamed = (spans: readonly TaggedSpan[]) => spans.every(({ type }) => type !== 'measure');
  const asked = trainClassifier(
    [...prepared.map((one, at) => ({ one, spans: tagged[at] ?? [] })), ...elsewhere].map(({ one, spans }) =>
      askedExample(
        one,
        spans.filter(({ type }) => type !== 'measure'),
      ),
    ),
    askedMeasures.length + 1,
    {
      heldBack: heldBack.flatMap(one => {
        const spans = whole.tag(one.features, 1)[0]?.spans ?? [];
        return unnamed(spans) ? [askedExample(one, spans)] : [];
      }),
      rounds: 6,
      leastSteps: FEW_ARE_ASKED,
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

/** The different forms of the examples, each with what most messages of it do. */
function formsOf(prepared: readonly Prepared[]): ExampleForm[] {
  const counts = new Map<string, Map<Act, number>>();
  for (const { message, example } of prepared) {
    if (example.act === 'offtopic') continue;
    const form = delexicalise(message, example.spans).join(' ');
    const acts = counts.get(form) ?? new Map<Act, number>();
    counts.set(form, acts.set(example.act, (acts.get(example.act) ?? 0) + 1));
  }
  return [...counts].map(([form, acts]) => {
    const [[act]] = [...acts].sort(([, one], [, other]) => other - one) as [[Act, number]];
    return { form, act };
  });
}

/** The first figure a message asks for; the last class for none. */
function askedLabel({ spans }: Example): number {
  const measure = spans.find(span => span.measure !== null)?.measure;
  return measure ? (askedMeasures as readonly string[]).indexOf(measure) : askedMeasures.length;
}

/** The spans of every message as a tagger sees it that was not trained on it: what the other models meet in use. */
function crossTagged(prepared: readonly Prepared[]): TaggedSpan[][] {
  const halfOf = ({ example }: Prepared) => hashOf(example.text) % 2;
  const halves = [0, 1].map(
    half =>
      new Tagger(
        trainTagger(
          prepared.filter(one => halfOf(one) !== half),
          { rounds: 4 },
        ),
      ),
  );
  return prepared.map(one => halves[halfOf(one)]?.tag(one.features, 1)[0]?.spans ?? []);
}

/** The temperature under which the right labelings among the best few are most probable. */
function taggerTemperature(tagger: Tagger, heldBack: readonly Prepared[]): number {
  const scored = heldBack.map(({ features, tags }) => {
    const found = tagger.tag(features, 4);
    return { scores: found.map(({ score }) => score), right: found.findIndex(one => one.tags.join() === tags.join()) };
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
