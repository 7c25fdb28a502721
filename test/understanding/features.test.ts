import { tokenize } from '../../src/text/tokenize';
import { hashOf, mix } from '../../src/understanding/hashing';
import { delexicalize, measureFeatures, messageFeatures } from '../../src/understanding/message-features';
import { FIRST_SITUATION } from '../../src/understanding/situation';
import { type Message, tokenFeatures } from '../../src/understanding/token-features';
import { tinyLexicon } from './tiny-lexicon';

const lexicon = tinyLexicon();
function messageOf(text: string): Message {
  const tokens = tokenize(text);
  return { tokens, written: tokens.map(token => token.text), hits: [] };
}

describe('the features of a message', () => {
  it('are the same for the same message and situation', () => {
    const features = () => messageFeatures(messageOf('pay of roofers'), [], FIRST_SITUATION, lexicon);
    expect(features()).toEqual(features());
  });

  it('are others in another situation', () => {
    const first = messageFeatures(messageOf('in ohio'), [], FIRST_SITUATION, lexicon);
    const later = messageFeatures(
      messageOf('in ohio'),
      [],
      { ...FIRST_SITUATION, first: false, shown: 'list' },
      lexicon,
    );
    expect(later).not.toEqual(first);
  });

  it('are many of them the same whatever job is named', () => {
    const spans = [{ start: 2, end: 3, type: 'job' as const }];
    const [roofers, nurses] = ['pay of roofers', 'pay of nurses'].map(
      text => new Set(messageFeatures(messageOf(text), spans, FIRST_SITUATION, lexicon)),
    );
    const shared = [...(roofers ?? [])].filter(feature => nurses?.has(feature));
    expect(shared.length).toBeGreaterThan(0.8 * (roofers?.size ?? 0));
  });

  it('are made from the form without names', () => {
    const spans = [
      { start: 2, end: 4, type: 'job' as const },
      { start: 5, end: 6, type: 'place' as const },
    ];
    expect(delexicalize(messageOf('pay of truck drivers in ohio'), spans).join(' ')).toBe('pay of <job> in <place>');
  });
});

test('The features of a token tell where it stands among others', () => {
  const [first, second] = tokenFeatures(messageOf('pay pay pay'), lexicon);
  expect(first).not.toEqual(second);
});

test('The features of a figure tell which of two is meant by the words near it', () => {
  const message = messageOf('pay and growth');
  const spans = [
    { start: 0, end: 1, type: 'measure' as const },
    { start: 2, end: 3, type: 'measure' as const },
  ];
  const [one, other] = spans.map(span => measureFeatures(message, spans, span, 0, FIRST_SITUATION));
  expect(one).not.toEqual(other);
});

describe('hashes', () => {
  it('are numbers of 32 bits without a sign', () => {
    for (const text of ['', 'pay', 'ü', 'x'.repeat(100)]) {
      expect(hashOf(text)).toBe(hashOf(text) >>> 0);
      expect(mix(1, hashOf(text), 2)).toBe(mix(1, hashOf(text), 2) >>> 0);
    }
  });

  it('tell templates, words and their order apart', () => {
    const [pay, ohio] = ['pay', 'ohio'].map(hashOf) as [number, number];
    expect(new Set([mix(1, pay), mix(2, pay), mix(1, pay, ohio), mix(1, ohio, pay)]).size).toBe(4);
  });
});

describe('the features of tokens', () => {
  const featuresPerToken = (count: number) => {
    const text = Array.from(
      { length: count },
      (_, at) => `word${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
    );
    const features = tokenFeatures(messageOf(text.join(' ')), lexicon);
    return features.reduce((sum, { length }) => sum + length, 0) / count;
  };

  it('are as many for each token of a long message as for one of a short message, or fewer', () => {
    expect(featuresPerToken(100)).toBeLessThan(featuresPerToken(40));
  });
});
