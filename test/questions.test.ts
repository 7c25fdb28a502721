import { failuresOf } from '../tools/evaluate/check-conversation';
import { questionFiles, readQuestionFile } from '../tools/evaluate/question-files';
import { realAnswerContext } from './support/real-answers';
import { realConversation } from './support/real-bot';

describe.each(questionFiles)('conversations of %s', file => {
  it.each(readQuestionFile(file).map(sample => [sample.turns.map(turn => turn.say).join(' / '), sample] as const))(
    'hold: %s',
    (_, sample) => {
      expect(failuresOf(sample, realConversation(), realAnswerContext().dataset)).toEqual([]);
    },
  );
});
