import { acts } from '../../../src/understanding/entities';
import { afterFigures, asked, benefits, ids, ROOFER } from '../turns';

const talks = acts.filter(act => act.startsWith('talk/'));

describe.each(talks)('%s', act => {
  it('is answered with the entry of its name, and asks for no figure', () => {
    expect(asked(act, {}, afterFigures([ROOFER]))).toMatchObject({
      operation: 'talk',
      talk: act.replace('talk/', ''),
      measures: [],
      unclear: null,
    });
  });
});

test('Small talk keeps the job discussed', () => {
  expect(ids(asked('talk/thanks', {}, afterFigures([ROOFER])))).toEqual([ROOFER]);
});

test('Starting over keeps no job', () => {
  expect(ids(asked('talk/restart', {}, afterFigures([ROOFER])))).toEqual([]);
});

test('Words in small talk are not reported as unsupported', () => {
  expect(asked('talk/thanks', { unresolved: ['quux'], topics: [benefits] }).unsupported).toEqual([]);
});

test('Small talk reports its language', () => expect(asked('talk/language', { language: 'es' }).language).toBe('es'));
