import { failuresOf, questionFiles, readQuestionFile } from './support/question-files';
import { realConversation } from './support/real-bot';

describe.each(questionFiles)('conversations of %s', file => {
  it.each(readQuestionFile(file).map(sample => [sample.turns.map(turn => turn.say).join(' / '), sample] as const))(
    'hold: %s',
    (_, sample) => {
      expect(failuresOf(sample, realConversation())).toEqual([]);
    },
  );
});
