import { acts } from '../../../src/understanding/entities';
import { afterFigures, asked, ROOFER } from '../turns';

const talks = acts.filter(act => act.startsWith('talk/'));

describe.each(talks)('%s', act => {
  it('is answered by the entry of its name, and is about no job', () => {
    expect(asked(act, {}, afterFigures([ROOFER]))).toMatchObject({
      operation: 'talk',
      talk: act.replace('talk/', ''),
      subjects: [],
      measures: [],
      unclear: null,
    });
  });
});

test('What talk says beside is not missed', () => {
  expect(
    asked('talk/thanks', { unresolved: ['quux'], topics: [{ text: 'benefits', id: 'benefits' }] }).unsupported,
  ).toEqual([]);
});

test('The language of talk is told', () => expect(asked('talk/language', { language: 'es' }).language).toBe('es'));
