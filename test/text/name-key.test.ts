import { nameKey, nameKeysFrom } from '../../src/text/name-key';

test('The keys of all beginnings of some words are the keys of each beginning', () => {
  const words = ['the', 'heads', 'of', 'design', 'and', 'sales'];
  const beginnings = words.map((_, at) => words.slice(0, at + 1));
  expect(nameKeysFrom(words)).toEqual(beginnings.map(nameKey));
});
