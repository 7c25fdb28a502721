import { ordinalOf, plural, root, singular, stem } from '../../src/text/morphology';
import { nameKeyOf } from '../../src/text/name-key';

describe('the singular', () => {
  it.each([
    ['nurses', 'nurse'],
    ['secretaries', 'secretary'],
    ['firemen', 'fireman'],
    ['coaches', 'coach'],
    ['boxes', 'box'],
    ['glasses', 'glass'],
  ])('of %s is %s', (plural, one) => expect(singular(plural)).toBe(one));

  it.each(['boss', 'actress', 'campus', 'analysis', 'gas', 'does'])('of %s is the word itself', word => {
    expect(singular(word)).toBe(word);
  });
});

test.each([
  ['nurse', 'nurses'],
  ['secretary', 'secretaries'],
  ['attorney', 'attorneys'],
  ['fireman', 'firemen'],
  ['coach', 'coaches'],
  ['tech', 'techs'],
  ['boss', 'bosses'],
])('The plural of %s is %s', (one, many) => expect(plural(one)).toBe(many));

describe('the stem', () => {
  it('is one for words of one kin', () => {
    expect(new Set(['educating', 'education', 'educator'].map(stem)).size).toBe(1);
  });

  it('of a short word is the word', () => expect(stem('paying'.slice(0, 5))).toBe('payin'));
});

describe('the root', () => {
  it.each([
    ['carpenter', 'carpentry'],
    ['welder', 'welding'],
    ['engineer', 'engineering'],
    ['dentist', 'dentistry'],
    ['sociologist', 'sociology'],
  ])('of %s and of %s is one', (person, field) => expect(root(person)).toBe(root(field)));

  it('of a short word is the word', () => expect(root('er')).toBe('er'));
});

test.each([
  ['2nd', 2],
  ['21st', 21],
  ['3', 3],
  ['second', null],
  ['2024', null],
])('The number of the ordinal %s is %s', (word, number) => expect(ordinalOf(word)).toBe(number));

describe('the key of a name', () => {
  it.each([
    ['Nurses', 'nurse'],
    ['Tool and Die Makers', 'tool die maker'],
    ['Secretaries', 'secretary'],
    ['Firemen', 'fireman'],
    ['Actress', 'actress'],
    ['Actors, Producers, and Directors', 'actor producer director'],
  ])('of %s is %s', (name, key) => expect(nameKeyOf(name)).toBe(key));

  it('of nothing but fillers keeps them, since it has nothing else', () => {
    expect(nameKeyOf('the and of')).toBe('the and of');
  });
});
