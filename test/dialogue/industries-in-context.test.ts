import type { Slots } from '../../src/understanding/slots';
import { afterFigures, asked, HEALTH, healthField, ids, inState, job, NURSE, ROOFER } from './turns';

const hospitals = { text: 'health', code: '62', inside: true };
const construction = { text: 'construction', code: '23', inside: true };
const government = { text: 'government', code: '99', inside: true };
const fieldAndIndustry: Partial<Slots> = { fields: [healthField], industries: [hospitals] };

describe('industry', () => {
  it('is a place if a job is asked about, not another job', () => {
    const query = asked('show', { jobs: [job(NURSE)], measures: ['salary'], ...fieldAndIndustry });
    expect(query).toMatchObject({ operation: 'show', places: ['62'], unsupported: [] });
    expect(ids(query)).toEqual([NURSE]);
  });

  it('is a field of work if no job is asked about', () => {
    const query = asked('rank', { measures: ['salary'], ...fieldAndIndustry });
    expect(query.predicates).toContainEqual({ type: 'field', codes: [HEALTH], not: false });
    expect(query.places).toEqual([]);
  });

  it('is a place of the jobs searched for if it is not a field of work', () => {
    expect(asked('rank', { measures: ['salary'], industries: [government] })).toMatchObject({
      operation: 'rank',
      places: ['99'],
    });
  });

  it('replaces another one in a follow-up', () => {
    const state = afterFigures([ROOFER], { places: ['62'] });
    expect(asked('change', { industries: [construction] }, state).places).toEqual(['23']);
  });

  it('is added to another one if a job is compared in both', () => {
    const query = asked('compare', {
      jobs: [job(ROOFER)],
      measures: ['salary'],
      industries: [construction, government],
    });
    expect(query).toMatchObject({ operation: 'compare', places: ['23', '99'] });
  });

  it('stays a field when a job is compared with it', () => {
    const beside = { ...hospitals, inside: false };
    const query = asked('compare', {
      jobs: [job(ROOFER)],
      measures: ['salary'],
      fields: [healthField],
      industries: [beside],
    });
    expect(ids(query)).toEqual([ROOFER, HEALTH]);
  });

  it('is reported as left out when a state is named, since nothing is published by both', () => {
    const slots = { jobs: [job(NURSE)], measures: ['salary' as const], places: [inState('OH')], ...fieldAndIndustry };
    expect(asked('show', slots)).toMatchObject({ places: ['OH'], unsupported: ['health'] });
  });
});
