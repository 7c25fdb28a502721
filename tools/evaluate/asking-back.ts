import type { Block } from './block';
import { idOf } from './cell';
import { checkConversation } from './check-conversation';
import { type Figures, shareOf } from './figures';
import { playTalks } from './played-talks';
import { readAllQuestions } from './question-files';
import { isCode } from './same-code';
import type { World } from './world';

/** Measures how often the bot asks back, and whether the right job is then among its choices. */
export const askingBack: Block = {
  name: 'asking-back',
  heading: 'Asking back, and the right job among the choices',
  measure: world => ({ ...measureRate(world), ...measureTitles(world), ...measureQuestions(world) }),
};

function measureRate({ talks, bot }: World): Figures {
  const played = playTalks(talks.heldOut, bot.conversation);
  const asks = ({ turn }: (typeof played)[number]) => turn.answer.outcome === 'clarify';
  return {
    'asking-back.held-out.first': shareOf(
      played.filter(({ first }) => first),
      asks,
    ),
    'asking-back.held-out.following': shareOf(
      played.filter(({ first }) => !first),
      asks,
    ),
  };
}

/** Measures titles that the bot does not know: if it asks back, the choices should include an occupation that lists the title. */
function measureTitles({ unlisted }: World): Figures {
  const { titles, bot } = unlisted();
  const asked = titles.flatMap(({ text, occupations }) => {
    const { answer } = bot.conversation.respond(`${text} salary`, undefined);
    return answer.outcome === 'clarify' ? [{ offered: answer.occupations, occupations }] : [];
  });
  const choices = asked.filter(({ offered }) => offered.length > 0);
  return {
    'asking-back.titles.asked': asked.length / Math.max(1, titles.length),
    'asking-back.titles.with-choices': choices.length / Math.max(1, asked.length),
    'asking-back.titles.right-offered': shareOf(choices, ({ offered, occupations }) =>
      offered.some(({ id }) => occupations.has(id)),
    ),
  };
}

/** Measures messages of the question files that should be answered about certain occupations, but where the bot asks back. */
function measureQuestions({ bot }: World): Figures {
  const about = readAllQuestions()
    .flatMap(sample => checkConversation(sample, bot.conversation, bot.dataset))
    .filter(({ expect }) => expect.occupations !== undefined);
  const asked = about.filter(({ answer }) => answer.outcome === 'clarify' && answer.occupations.length > 0);
  return {
    'asking-back.questions.asked': asked.length / Math.max(1, about.length),
    'asking-back.questions.right-offered': shareOf(asked, ({ answer, expect }) =>
      (expect.occupations ?? []).every(code =>
        answer.occupations.some(({ id }) => isCode(id, idOf(code, bot.dataset))),
      ),
    ),
  };
}
