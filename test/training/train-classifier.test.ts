import { seededRandom } from '../../src/training/rows';
import { type Classified, trainClassifier } from '../../src/training/train-classifier';
import { Classifier } from '../../src/understanding/classifier';
import { hashOf } from '../../src/understanding/hashing';

const topics = [
  ['pay', 'wage', 'earn', 'salary'],
  ['grow', 'shrink', 'outlook', 'future'],
  ['hello', 'hi', 'hey', 'morning'],
];

/** Things of three classes, each told by one of its words among others that tell nothing. */
function toyTask(count: number, seed: number): Classified[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, () => {
    const label = Math.floor(random() * topics.length);
    const words = [pick(topics[label] as string[]), pick(['the', 'a', 'of', 'in']), pick(['x', 'y', 'z'])];
    return { features: Uint32Array.from(words, hashOf), label };
  });
}

const shareRight = (classifier: Classifier, examples: readonly Classified[]) =>
  examples.filter(({ features, label }) => {
    const shares = classifier.classify(features);
    return shares.indexOf(Math.max(...shares)) === label;
  }).length / examples.length;

describe('training a classifier', () => {
  it('learns which words tell the class', () => {
    const classifier = new Classifier(trainClassifier(toyTask(300, 1), topics.length));
    expect(shareRight(classifier, toyTask(200, 2))).toBe(1);
  });

  it('gives the same models for the same examples', () => {
    const train = () => trainClassifier(toyTask(100, 1), topics.length, { heldBack: toyTask(50, 2) });
    expect(train()).toEqual(train());
  });

  it('is the less sure of itself, the more often it is wrong on what was held back', () => {
    const wrong = toyTask(100, 3).map(({ features, label }, at) => ({
      features,
      label: at % 3 === 0 ? (label + 1) % 3 : label,
    }));
    const examples = toyTask(300, 1);
    const sure = trainClassifier(examples, topics.length, { heldBack: toyTask(100, 3) });
    const unsure = trainClassifier(examples, topics.length, { heldBack: wrong });
    expect(unsure.temperature).toBeGreaterThan(sure.temperature);
  });

  it('learns nothing from a feature met once', () => {
    const once = { features: Uint32Array.of(hashOf('once')), label: 0 };
    const { model } = trainClassifier([...toyTask(100, 1), once], topics.length);
    expect(new Classifier({ model, temperature: 1 }).weight(hashOf('once'), 0)).toBe(0);
  });
});
