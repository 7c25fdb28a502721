import { situationOf } from '../../src/dialogue/situation';
import { EMPTY_STATE, readState } from '../../src/dialogue/state';
import type { Dataset, Subject } from '../../src/knowledge/dataset';
import { queryAbout } from '../../src/query/query';
import { FIRST_SITUATION } from '../../src/understanding/situation';
import { afterAskingBack, afterFigures, afterList, BAKER, NURSE, ROOFER } from './turns';

const data = {
  subject: (id: string) => ([ROOFER, BAKER].includes(id) ? ({ id } as Subject) : undefined),
  terms: { states: [['OH', 'Ohio']], sectors: [['62', 'Health Care and Social Assistance']] },
} as unknown as Pick<Dataset, 'subject' | 'terms'>;

describe('a state from a store', () => {
  it('is as it was written', () => {
    const state = { ...EMPTY_STATE, ...afterFigures([ROOFER, BAKER]), places: ['OH'], own: BAKER };
    expect(readState(JSON.parse(JSON.stringify(state)), data)).toEqual(state);
  });

  it.each([
    ['nothing', undefined],
    ['something else', 'memory'],
    ['that of an older version', { jobs: 'all', turn: 3 }],
    ['one with a query of another form', { query: { kind: 'fact' } }],
  ])('that is %s is forgotten', (_, stored) => expect(readState(stored, data)).toEqual(EMPTY_STATE));

  it('whose query is about a job that the data no longer has is forgotten', () => {
    expect(readState({ ...EMPTY_STATE, query: queryAbout([NURSE]) }, data)).toEqual(EMPTY_STATE);
  });

  it('keeps what the data still has', () => {
    const state = {
      ...EMPTY_STATE,
      list: [NURSE, ROOFER],
      history: [NURSE, BAKER],
      places: ['OH', 'ZZ'],
      own: NURSE,
      winner: 'ZZ',
    };
    expect(readState(state, data)).toMatchObject({
      list: [ROOFER],
      history: [BAKER],
      places: ['OH'],
      own: null,
      winner: null,
    });
  });
});

describe('the situation of a state', () => {
  it('is the first where nothing was said', () => expect(situationOf(EMPTY_STATE)).toEqual(FIRST_SITUATION));

  it('tells kinds of things and no names', () => {
    expect(
      situationOf({ ...EMPTY_STATE, ...afterFigures([ROOFER, BAKER], { places: ['OH'], measures: ['growth'] }) }),
    ).toEqual({
      first: false,
      shown: 'comparison',
      jobs: 2,
      list: false,
      place: true,
      asked: 'nothing',
      measure: 'growth',
    });
    expect(situationOf({ ...EMPTY_STATE, ...afterList([ROOFER]) })).toMatchObject({
      shown: 'list',
      jobs: 0,
      list: true,
    });
  });

  it('tells what the bot asked', () => {
    expect(situationOf({ ...EMPTY_STATE, ...afterAskingBack([ROOFER, BAKER]) })).toMatchObject({
      first: false,
      asked: 'name',
      list: true,
    });
  });
});
