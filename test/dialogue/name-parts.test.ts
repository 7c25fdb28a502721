import { namePartsOf } from '../../src/dialogue/name-parts';
import { type DialogueState, EMPTY_STATE } from '../../src/dialogue/state';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { afterAskingBack } from './turns';

const dataset = loadDataset(dataDirectory);
const CIVIL_ENGINEERS = '17-2051.00';
const AIRLINE_PILOTS = '53-2011.00';

const namesOf = (state: DialogueState) => namePartsOf(state, dataset).names.map(words => words.join(' '));

describe('names that a name cut short may belong to', () => {
  it('are the titles of the jobs talked about, before any comma, and what the person called them', () => {
    const state = { ...EMPTY_STATE, jobs: [CIVIL_ENGINEERS, AIRLINE_PILOTS], words: { [AIRLINE_PILOTS]: 'pilots' } };
    expect(namesOf(state)).toEqual(['civil engineers', 'pilots', 'airline pilots']);
  });

  it('are those of the person’s own job, of jobs that are offered and of those talked about before', () => {
    expect(namesOf({ ...EMPTY_STATE, own: CIVIL_ENGINEERS })).toEqual(['civil engineers']);
    expect(namesOf({ ...EMPTY_STATE, ...afterAskingBack([CIVIL_ENGINEERS]) })).toEqual(['civil engineers']);
    expect(namesOf({ ...EMPTY_STATE, jobs: [AIRLINE_PILOTS], history: [CIVIL_ENGINEERS, AIRLINE_PILOTS] })).toEqual([
      'airline pilots',
      'civil engineers',
    ]);
  });

  it('are none where no job was talked about', () => expect(namesOf(EMPTY_STATE)).toEqual([]));
});

describe('jobs that a name in short may mean', () => {
  it('are those of the list shown and those talked about, without what their titles leave out', () => {
    const ELECTRONICS = '17-2072.00';
    const { shown } = namePartsOf(
      { ...EMPTY_STATE, shown: 'list', list: [ELECTRONICS], jobs: [AIRLINE_PILOTS] },
      dataset,
    );
    expect(shown.map(({ id, names }) => [id, names[0]?.join(' ')])).toEqual([
      [ELECTRONICS, 'electronics engineers'],
      [AIRLINE_PILOTS, 'airline pilots copilots and flight engineers'],
    ]);
  });

  it('are no longer those of a list that has left the screen', () => {
    const { shown } = namePartsOf({ ...EMPTY_STATE, shown: 'figures', list: [CIVIL_ENGINEERS] }, dataset);
    expect(shown).toEqual([]);
  });
});
