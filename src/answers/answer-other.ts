import type { Question, Unclear } from '../language/question';
import type { Answer, Outcome } from './answer';
import { refOf, subjectsOf, suggestionsFor, type Toolbox } from './toolbox';

/** Questions offered where the bot has nothing better to offer. */
const starters = ['Which pays more?', 'What skills do collectors need?', 'How much do roofers make in Ohio?'];

function plain(outcome: Outcome, kind: Answer['kind'], text: string, suggestions: string[] = starters): Answer {
  return { outcome, kind, occupations: [], text, facts: [], winner: null, suggestions, sources: [] };
}

/** An entry of `dialogs/talk.yaml`. */
export function answerTalk(id: string, { wording }: Toolbox, values: Record<string, string> = {}): Answer {
  return plain('smalltalk', 'talk', wording.talk(id, values), id === 'crisis' || id === 'bye' ? [] : starters);
}

/** One friendly sentence with examples, for what is not about careers. */
export function declineOffTopic({ wording }: Toolbox): Answer {
  return plain('out-of-scope', null, wording.talk('capability'));
}

/** A message too long to be a question. */
export function declineLong({ wording }: Toolbox): Answer {
  return plain('out-of-scope', null, wording.talk('long'));
}

/** No text at all. */
export function promptForText({ wording }: Toolbox): Answer {
  return plain('smalltalk', 'talk', wording.talk('empty'));
}

/** A topic that no data holds, asked without naming a job or of several. */
export function answerTopic(question: Question, toolbox: Toolbox): Answer {
  const topic = toolbox.wording.dialogs.topics[question.topic ?? '']?.label ?? '';
  const answer = plain('no-data', 'fact', toolbox.wording.say('fact', 'topic', { topic }));
  return { ...answer, occupations: subjectsOf(question, toolbox).map(refOf) };
}

/** Asks back: for the job, or which of several. */
export function askBack(question: Question, unclear: Unclear, toolbox: Toolbox): Answer {
  const { wording, dataset } = toolbox;
  const choices = unclear.choices.flatMap(id => dataset.subject(id) ?? []).slice(0, 5);
  if (unclear.what === 'subject') {
    const pair = dataset.featuredPair.map(({ plural }) => plural);
    return plain('clarify', question.kind, wording.talk('ask-job'), [...pair, 'Registered Nurses', 'Electricians']);
  }
  const [only] = choices;
  if (unclear.what === 'measure' && only) {
    const text = wording.talk('ask-measure', { job: only.plural });
    return { ...plain('clarify', question.kind, text, suggestionsFor(only, [], toolbox)), occupations: [refOf(only)] };
  }
  if (choices.length === 0) return plain('out-of-scope', null, wording.talk('unknown-job', { said: unclear.said }));
  const titles = choices.map(({ title }) => title);
  const text = [wording.talk('which-job', { said: unclear.said }), ...titles.map(title => `• ${title}`)].join('\n');
  return { ...plain('clarify', question.kind, text, titles), occupations: choices.map(refOf) };
}
