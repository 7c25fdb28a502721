import type { MeasureId } from '../../../src/knowledge/fact';
import { afterFigures, asked, BAKER, ids, inState, job, payAtLeast, payLimit, ROOFER } from '../turns';

describe('states in order', () => {
  it('are for the job named, by pay by default', () => {
    const query = asked('states', { jobs: [job(ROOFER)], eachState: true });
    expect(query).toMatchObject({
      operation: 'states',
      measures: ['salary'],
      order: { measure: 'salary', direction: 'descending' },
    });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('are by the number of jobs if a number is asked for and no figure is named', () => {
    const most = { jobs: [job(ROOFER)], eachState: true, quantity: true, direction: 'descending' as const };
    expect(asked('states', most).measures).toEqual(['jobs']);
    expect(asked('states', { ...most, quantity: false }).measures).toEqual(['salary']);
  });

  it('are by the figure shown before if none is named, where states have it', () => {
    const then = (measure: MeasureId) =>
      asked('states', { eachState: true, direction: 'descending' }, afterFigures([ROOFER], { measures: [measure] }));
    expect(then('jobs').measures).toEqual(['jobs']);
    expect(then('growth').measures).toEqual(['salary']);
  });

  it('are for the job discussed, without its place', () => {
    const query = asked('states', { measures: ['jobs'], eachState: true }, afterFigures([ROOFER], { places: ['OH'] }));
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ measures: ['jobs'], places: [] });
  });

  it('may start with the lowest', () => {
    expect(asked('states', { jobs: [job(ROOFER)], direction: 'ascending' }).order.direction).toBe('ascending');
  });

  it('may be those that reach an amount, which is then not reported as unsupported', () => {
    const query = asked('states', {
      jobs: [job(ROOFER)],
      limits: [payLimit('at-least', 60_000)],
      said: [{ type: 'at-least', text: '60k' }],
    });
    expect(query).toMatchObject({ predicates: [payAtLeast(60_000)], unsupported: [] });
  });

  it('without a job make the bot ask for one', () =>
    expect(asked('states', {}).unclear).toMatchObject({ what: 'job' }));
});

describe('the better of two states', () => {
  const compared = afterFigures([ROOFER], { operation: 'compare', places: ['CO', 'UT'] });

  it('is one of those compared', () => {
    const query = asked('states', { eachState: true, measures: ['real-pay'] }, compared);
    expect(query).toMatchObject({ operation: 'compare', places: ['CO', 'UT'], measures: ['real-pay'] });
  });

  it('is one of all if a number of states is asked for', () => {
    const query = asked('states', { eachState: true, measures: ['salary'], count: 5 }, compared);
    expect(query).toMatchObject({ operation: 'states', places: [] });
  });

  it('is one of those named', () => {
    const query = asked('states', { eachState: true, jobs: [job(ROOFER)], places: [inState('OH'), inState('TX')] });
    expect(query).toMatchObject({ operation: 'compare', places: ['OH', 'TX'] });
  });
});

describe('region', () => {
  const midwest = { label: 'the Midwest', states: ['IA', 'IL', 'IN', 'OH'] };
  const inMidwest = { type: 'region' as const, region: midwest, text: 'midwest' };
  const dakotas = { type: 'region' as const, region: { label: 'the Dakotas', states: ['ND', 'SD'] }, text: 'dakotas' };

  it('shows the figure of one job in each of its states', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [inMidwest] });
    expect(query).toMatchObject({ operation: 'states', region: midwest, places: [] });
  });

  it('carries over to another job, and is dropped for another place', () => {
    const before = afterFigures([ROOFER], { operation: 'states', region: midwest });
    expect(asked('change', { jobs: [job(BAKER)] }, before)).toMatchObject({ operation: 'states', region: midwest });
    expect(asked('change', { places: [inState('TX')] }, before)).toMatchObject({ region: null, places: ['TX'] });
  });

  it('with few states becomes those states', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [dakotas] });
    expect(query).toMatchObject({ operation: 'compare', region: null, places: ['ND', 'SD'] });
  });

  it('compares several jobs in its states', () => {
    const query = asked('compare', { jobs: [job(ROOFER), job(BAKER)], measures: ['salary'], places: [inMidwest] });
    expect(query).toMatchObject({ operation: 'compare', region: null, places: midwest.states });
  });

  it('excludes its states if it is not wanted', () => {
    const query = asked('states', { jobs: [job(ROOFER)], eachState: true, excludedPlaces: [inMidwest] });
    expect(query).toMatchObject({ operation: 'states', withoutPlaces: midwest.states });
  });

  it('named with a state or another region is combined with it', () => {
    const south = {
      type: 'region' as const,
      region: { label: 'the Deep South', states: ['AL', 'GA', 'LA'] },
      text: 's',
    };
    const both = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [inMidwest, inState('NY')] });
    expect(both).toMatchObject({ operation: 'compare', places: ['NY', ...midwest.states] });
    const regions = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [inMidwest, south] });
    expect(regions.region?.states).toEqual([...midwest.states, 'AL', 'GA', 'LA']);
  });

  it('is what “there” means after its states, and is dropped by a question that states cannot answer', () => {
    const before = afterFigures([ROOFER], { operation: 'states', region: midwest });
    const there = asked('show', { jobs: [job(BAKER)], measures: ['salary'], there: true }, before);
    expect(there).toMatchObject({ operation: 'states', region: midwest });
    expect(asked('show', { measures: ['duties'] }, before).region).toBeNull();
  });

  it('has no figures of its own: a national answer only remembers it', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['growth'], places: [inMidwest] });
    expect(query).toMatchObject({ operation: 'show', region: midwest, places: [] });
  });
});

it('Another figure replaces the one that orders the states', () => {
  const before = afterFigures([ROOFER], {
    operation: 'states',
    order: { measure: 'salary', direction: 'descending' },
  });
  expect(asked('change', { measures: ['real-pay'] }, before)).toMatchObject({
    operation: 'states',
    measures: ['real-pay'],
  });
});
