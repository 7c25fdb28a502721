import { placesFor } from '../../../src/dialogue/reduce/places';
import { type DialogueState, EMPTY_STATE } from '../../../src/dialogue/state';
import { MOST_PLACES } from '../../../src/query/query';
import type { PlaceMention, Slots } from '../../../src/understanding/slots';
import { afterFigures, asked, BAKER, EMPTY_SLOTS, ids, inState, job, ROOFER } from '../turns';

const inOhio = afterFigures([ROOFER], { places: ['OH'] });
const DAKOTAS: PlaceMention = {
  type: 'region',
  region: { label: 'the Dakotas', states: ['ND', 'SD'] },
  text: 'dakotas',
};
const nashville: PlaceMention = { type: 'city', city: { name: 'Nashville', state: 'TN' }, text: 'nashville' };

const places = (slots: Partial<Slots>, state: Partial<DialogueState>) =>
  placesFor({ ...EMPTY_SLOTS, ...slots }, { ...EMPTY_STATE, ...state }, false);

describe('“here” beside a place that is named', () => {
  const here = (...mentions: PlaceMention[]): Partial<Slots> => ({ there: true, places: mentions });

  it('is the state shown before, which comes first', () => {
    expect(places(here(inState('TN')), inOhio)).toMatchObject({ places: ['OH', 'TN'], nation: false, outside: null });
  });

  it('is all the states shown before', () => {
    const state = afterFigures([ROOFER], { places: ['OH', 'TX'] });
    expect(places(here(inState('TN')), state).places).toEqual(['OH', 'TX', 'TN']);
  });

  it('is the last state talked about, if the last figures were of none', () => {
    const state = { ...afterFigures([ROOFER]), places: ['OH', 'WI'] };
    expect(places(here(inState('TN')), state).places).toEqual(['WI', 'TN']);
  });

  it('is the state that stood in for a city', () => {
    const city = { what: 'city' as const, mention: 'charlotte', state: 'NC' };
    const state = afterFigures([ROOFER], { outside: city });
    expect(places(here(inState('TN')), state)).toMatchObject({ places: ['NC', 'TN'], outside: null });
  });

  it('stands beside the state of a city, and beside the states of a small region', () => {
    expect(places(here(nashville), inOhio)).toMatchObject({ places: ['OH', 'TN'], outside: null });
    expect(places(here(DAKOTAS), inOhio)).toMatchObject({ places: ['OH', 'ND', 'SD'], region: null });
  });

  it('adds nothing if it is the place named, or if no place was shown', () => {
    expect(places(here(inState('OH')), inOhio).places).toEqual(['OH']);
    expect(places(here(inState('TN')), afterFigures([ROOFER])).places).toEqual(['TN']);
    expect(places(here(nashville), afterFigures([ROOFER]))).toMatchObject({ places: [], outside: { state: 'TN' } });
  });

  it('is one of no more places than a query has', () => {
    const many = ['AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'FL', 'GA'].map(inState);
    const all = places(here(...many), inOhio).places;
    expect(all).toHaveLength(MOST_PLACES);
    expect(all[0]).toBe('OH');
  });

  it('does not come with a place that is only named', () => {
    expect(places({ places: [inState('TN')] }, inOhio).places).toEqual(['TN']);
  });

  it('makes a question about one job a comparison, also about another job', () => {
    const both = { ...here(inState('TN')), measures: ['salary' as const] };
    expect(asked('show', both, inOhio)).toMatchObject({ operation: 'compare', places: ['OH', 'TN'] });
    const other = asked('show', { ...both, jobs: [job(BAKER)] }, inOhio);
    expect(other).toMatchObject({ operation: 'compare', places: ['OH', 'TN'] });
    expect(ids(other)).toEqual([BAKER]);
  });
});
