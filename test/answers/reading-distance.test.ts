import { isPartOf, readingDistance } from '../../src/answers/reading-distance';

test.each([
  ['software devs', 'software developers', 'same'],
  ['Electrician', 'electricians', 'same'],
  ['truckers', 'heavy and tractor-trailer truck drivers', 'near'],
  ['marine biologist', 'zoologists and wildlife biologists', 'near'],
  ['RN', 'registered nurses', 'near'],
  ['cop', 'police and sheriff’s patrol officers', 'far'],
  ['healthcare workers', 'compliance managers', 'far'],
] as const)('“%s”, read as %s, is %s', (said, title, distance) => {
  expect(readingDistance(said, title)).toBe(distance);
});

describe('a name that is part of a title', () => {
  it.each([
    ['roofers', 'Roofers'],
    ['truck drivers', 'heavy truck drivers'],
    ['restaurant cook', 'Cooks, Restaurant'],
  ])('has no word that the title lacks: %s', (said, title) => expect(isPartOf(said, title)).toBe(true));

  it.each([
    ['farriers', 'animal caretakers'],
    ['math teacher', 'secondary school teachers'],
    ['carpenters', 'car washers'],
    ['aircraft dispatcher', 'dispatchers'],
  ])('is not a special kind, or another word: %s', (said, title) => expect(isPartOf(said, title)).toBe(false));
});
