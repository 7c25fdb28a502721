import { readingDistance } from '../../src/answers/reading-distance';

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
