import { afterFigures, asked, BAKER, ids, inState, job, payAtLeast, payLimit, ROOFER } from '../turns';

describe('states in order', () => {
  it('are for the job named, by pay where nothing else is said', () => {
    const query = asked('states', { jobs: [job(ROOFER)], eachState: true });
    expect(query).toMatchObject({
      operation: 'states',
      measures: ['salary'],
      order: { measure: 'salary', direction: 'descending' },
    });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('are for the job talked about, though not in its place', () => {
    const query = asked('states', { measures: ['jobs'], eachState: true }, afterFigures([ROOFER], { places: ['OH'] }));
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ measures: ['jobs'], places: [] });
  });

  it('may begin with the lowest', () => {
    expect(asked('states', { jobs: [job(ROOFER)], direction: 'ascending' }).order.direction).toBe('ascending');
  });

  it('may be those that reach an amount, which is then not said to be left out', () => {
    const query = asked('states', {
      jobs: [job(ROOFER)],
      limits: [payLimit('at-least', 60_000)],
      said: [{ type: 'at-least', text: '60k' }],
    });
    expect(query).toMatchObject({ predicates: [payAtLeast(60_000)], unsupported: [] });
  });

  it('of no job are asked back', () => expect(asked('states', {}).unclear).toMatchObject({ what: 'job' }));
});

describe('the better of two states', () => {
  const compared = afterFigures([ROOFER], { operation: 'compare', places: ['CO', 'UT'] });

  it('is one of those that were compared', () => {
    const query = asked('states', { eachState: true, measures: ['real-pay'] }, compared);
    expect(query).toMatchObject({ operation: 'compare', places: ['CO', 'UT'], measures: ['real-pay'] });
  });

  it('is one of all where a number of states is asked for', () => {
    const query = asked('states', { eachState: true, measures: ['salary'], count: 5 }, compared);
    expect(query).toMatchObject({ operation: 'states', places: [] });
  });

  it('is one of those that are named', () => {
    const query = asked('states', { eachState: true, jobs: [job(ROOFER)], places: [inState('OH'), inState('TX')] });
    expect(query).toMatchObject({ operation: 'compare', places: ['OH', 'TX'] });
  });
});

describe('a region', () => {
  const midwest = { label: 'the Midwest', states: ['IA', 'IL', 'IN', 'OH'] };
  const inMidwest = { type: 'region' as const, region: midwest, text: 'midwest' };
  const dakotas = { type: 'region' as const, region: { label: 'the Dakotas', states: ['ND', 'SD'] }, text: 'dakotas' };

  it('has the figure of one job in each of its states', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [inMidwest] });
    expect(query).toMatchObject({ operation: 'states', region: midwest, places: [] });
  });

  it('stays while another job is asked for, and goes with another place', () => {
    const before = afterFigures([ROOFER], { operation: 'states', region: midwest });
    expect(asked('change', { jobs: [job(BAKER)] }, before)).toMatchObject({ operation: 'states', region: midwest });
    expect(asked('change', { places: [inState('TX')] }, before)).toMatchObject({ region: null, places: ['TX'] });
  });

  it('of a few states is those states', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [dakotas] });
    expect(query).toMatchObject({ operation: 'compare', region: null, places: ['ND', 'SD'] });
  });

  it('sets several jobs side by side in its states', () => {
    const query = asked('compare', { jobs: [job(ROOFER), job(BAKER)], measures: ['salary'], places: [inMidwest] });
    expect(query).toMatchObject({ operation: 'compare', region: null, places: midwest.states });
  });

  it('that is not wanted leaves out its states', () => {
    const query = asked('states', { jobs: [job(ROOFER)], eachState: true, excludedPlaces: [inMidwest] });
    expect(query).toMatchObject({ operation: 'states', withoutPlaces: midwest.states });
  });

  it('beside a state, or another region, is one with it', () => {
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

  it('is what “there” means behind its states, and is left by a question that no state answers', () => {
    const before = afterFigures([ROOFER], { operation: 'states', region: midwest });
    const there = asked('show', { jobs: [job(BAKER)], measures: ['salary'], there: true }, before);
    expect(there).toMatchObject({ operation: 'states', region: midwest });
    expect(asked('show', { measures: ['duties'] }, before).region).toBeNull();
  });

  it('has no figures of its own: of what is national it is only remembered', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['growth'], places: [inMidwest] });
    expect(query).toMatchObject({ operation: 'show', region: midwest, places: [] });
  });
});

it('Another figure takes the place of the one that put the states in order', () => {
  const before = afterFigures([ROOFER], {
    operation: 'states',
    order: { measure: 'salary', direction: 'descending' },
  });
  expect(asked('change', { measures: ['real-pay'] }, before)).toMatchObject({
    operation: 'states',
    measures: ['real-pay'],
  });
});
