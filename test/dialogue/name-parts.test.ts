import { namePartsOf } from '../../src/dialogue/name-parts';
import { type DialogueState, EMPTY_STATE } from '../../src/dialogue/state';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { afterAskingBack } from './turns';

const dataset = loadDataset(dataDirectory);
const CIVIL_ENGINEERS = '17-2051.00';
const AIRLINE_PILOTS = '53-2011.00';

const headsOf = (state: DialogueState) => namePartsOf(state, dataset).heads;

describe('words that a name cut short may go on with', () => {
  it('end the titles of the jobs talked about, before any comma', () => {
    const state = { ...EMPTY_STATE, jobs: [CIVIL_ENGINEERS, AIRLINE_PILOTS] };
    expect(headsOf(state)).toEqual(['engineers', 'pilots']);
  });

  it('end what the person called them', () => {
    const state = { ...EMPTY_STATE, jobs: ['21-1014.00'], words: { '21-1014.00': 'speech therapist' } };
    expect(headsOf(state)).toContain('therapist');
  });

  it('end the titles of the jobs that are offered', () => {
    expect(headsOf({ ...EMPTY_STATE, ...afterAskingBack([CIVIL_ENGINEERS]) })).toEqual(['engineers']);
  });

  it('are none where no job was talked about', () => expect(headsOf(EMPTY_STATE)).toEqual([]));
});

test('Names of the jobs talked about are there whole, in words, as the person and the data call them', () => {
  const state = { ...EMPTY_STATE, jobs: [AIRLINE_PILOTS], words: { [AIRLINE_PILOTS]: 'pilots' } };
  expect(namePartsOf(state, dataset).names).toEqual([['pilots'], ['airline', 'pilots']]);
});
