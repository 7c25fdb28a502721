import type { Answer } from '#src/answers/answer';
import type { Conversation } from '#src/conversation/conversation';
import type { Block } from '../block';
import { type Figures, shareOf } from '../figures';
import { type PlayedMessage, playTalks } from '../played-talks';
import { randomFrom } from '../random';
import type { World } from '../world';
import type { Change, Tools } from './changed-message';
import { formChanges } from './form-changes';
import { mannerChanges } from './manner-changes';
import { wordChanges } from './word-changes';

/** All changes of wording that must not change the facts of an answer. */
export const changes: readonly Change[] = [...wordChanges, ...formChanges, ...mannerChanges];

/**
 * Measures how often a message in other words gets the same facts, for first questions and follow-ups (metamorphic tests, as in CheckList).
 */
export const invariance: Block = {
  name: 'invariance',
  heading: 'Held-out messages in other words, answered with the same facts',
  measure: world => measureInvariance(playTalks(world.talks.heldOut, world.bot.conversation), world),
};

interface Compared {
  change: string;
  first: boolean;
  same: boolean;
}

function measureInvariance(played: readonly PlayedMessage[], world: Pick<World, 'bot' | 'dialogs' | 'seed'>): Figures {
  const tools = toolsFor(world);
  const compared = played.flatMap(message => compareChanges(message, world.bot.conversation, tools));
  const isSame = ({ same }: Compared) => same;
  const figures: Figures = {
    'invariance.messages.count': played.length,
    'invariance.changed.count': compared.length,
    'invariance.all': shareOf(compared, isSame),
    'invariance.first': shareOf(
      compared.filter(({ first }) => first),
      isSame,
    ),
    'invariance.following': shareOf(
      compared.filter(({ first }) => !first),
      isSame,
    ),
  };
  for (const { name } of changes) {
    const some = compared.filter(({ change }) => change === name);
    figures[`invariance.${name}.count`] = some.length;
    figures[`invariance.${name}`] = shareOf(some, isSame);
  }
  return figures;
}

function toolsFor({ bot, dialogs, seed }: Pick<World, 'bot' | 'dialogs' | 'seed'>): Tools {
  const { states } = bot.dataset.terms;
  return {
    random: randomFrom(seed),
    states: new Map(states.map(([code, name]) => [code, name])),
    codes: new Map(states.map(([code, name]) => [name.toLowerCase(), code])),
    contractions: dialogs.words.contractions,
  };
}

function compareChanges(
  { example, first, before, turn }: PlayedMessage,
  conversation: Conversation,
  tools: Tools,
): Compared[] {
  const wanted = factsOf(turn.answer);
  return changes.flatMap(({ name, apply }): Compared[] => {
    const text = apply(example, tools);
    if (text === null) return [];
    return [{ change: name, first, same: factsOf(conversation.respond(text, before).answer) === wanted }];
  });
}

/**
 * Returns the facts of an answer in a fixed order as one text. For an answer without facts, its outcome and the occupations that it offers.
 */
export function factsOf({ outcome, facts, occupations }: Pick<Answer, 'outcome' | 'facts' | 'occupations'>): string {
  const factTexts = facts.map(({ occupation, measure, place, value }) =>
    JSON.stringify([occupation, measure, place, value]),
  );
  const lines = factTexts.length > 0 ? factTexts : occupations.map(({ id }) => id);
  return [outcome, ...[...new Set(lines)].sort()].join('\n');
}
