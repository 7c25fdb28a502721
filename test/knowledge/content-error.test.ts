import { ContentError } from '../../src/knowledge/content-error';

const problem = { file: 'dialogs/measures.yaml', where: 'line 3', field: 'salary', value: '"x"', allowed: 'a list' };

test('A content error lists every problem with its place, and what is allowed', () => {
  const { message } = new ContentError([problem, { ...problem, field: 'growth', value: 'nothing' }]);
  expect(message.split('\n')).toEqual([
    '2 problems found:',
    '  dialogs/measures.yaml, line 3, salary: found "x"; allowed: a list',
    '  dialogs/measures.yaml, line 3, growth is missing; needed: a list',
  ]);
});
