import { acts } from '../../../src/understanding/entities';
import { afterFigures, asked, benefits, ids, ROOFER } from '../turns';

const talks = acts.filter(act => act.startsWith('talk/'));

describe.each(talks)('%s', act => {
  it('is answered by the entry of its name, and asks for no figure', () => {
    expect(asked(act, {}, afterFigures([ROOFER]))).toMatchObject({
      operation: 'talk',
      talk: act.replace('talk/', ''),
      measures: [],
      unclear: null,
    });
  });
});

test('Talk stays with the job talked about', () => {
  expect(ids(asked('talk/thanks', {}, afterFigures([ROOFER])))).toEqual([ROOFER]);
});

test('To start over is about no job', () => {
  expect(ids(asked('talk/restart', {}, afterFigures([ROOFER])))).toEqual([]);
});

test('What talk says beside is not missed', () => {
  expect(asked('talk/thanks', { unresolved: ['quux'], topics: [benefits] }).unsupported).toEqual([]);
});

test('The language of talk is told', () => expect(asked('talk/language', { language: 'es' }).language).toBe('es'));
