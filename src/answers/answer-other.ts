import type { Question, Unclear } from '../language/question';
import type { Answer, Outcome } from './answer';
import { suggestionsFor, tellAbout } from './next-questions';
import { refOf, subjectsOf, type Toolbox } from './toolbox';

/** An answer of words alone. */
function plain(outcome: Outcome, kind: Answer['kind'], text: string, suggestions: readonly string[]): Answer {
  return { outcome, kind, occupations: [], text, facts: [], winner: null, suggestions: [...suggestions], sources: [] };
}

/** Questions offered where the bot has nothing better to offer. */
function startersOf({ wording }: Toolbox): readonly string[] {
  return wording.dialogs.words.starters;
}

/** An entry of `dialogs/talk.yaml`. */
export function answerTalk(id: string, toolbox: Toolbox, values: Record<string, string> = {}): Answer {
  const suggestions = id === 'crisis' || id === 'bye' ? [] : startersOf(toolbox);
  return plain('smalltalk', 'talk', toolbox.wording.talk(id, values), suggestions);
}

/** One friendly sentence with examples, for what is not about careers. */
export function declineOffTopic(toolbox: Toolbox): Answer {
  return plain('out-of-scope', null, toolbox.wording.talk('capability'), startersOf(toolbox));
}

/** A message too long to be a question. */
export function declineLong(toolbox: Toolbox): Answer {
  return plain('out-of-scope', null, toolbox.wording.talk('long'), startersOf(toolbox));
}

/** No text at all. */
export function promptForText(toolbox: Toolbox): Answer {
  return plain('smalltalk', 'talk', toolbox.wording.talk('empty'), startersOf(toolbox));
}

/** A topic that no data holds, asked without naming a job or of several. */
export function answerTopic(question: Question, toolbox: Toolbox): Answer {
  const { label: topic = '', talk } = toolbox.wording.dialogs.topics[question.topic ?? ''] ?? {};
  const subjects = subjectsOf(question, toolbox);
  const next = subjects.length > 0 ? tellAbout(subjects.slice(0, 3), toolbox) : startersOf(toolbox);
  const helpers = talk !== undefined && subjects.length === 0 ? [toolbox.wording.talk(talk)] : [];
  const answer = plain(
    'no-data',
    'fact',
    [toolbox.wording.say('fact', 'topic', { topic }), ...helpers].join('\n'),
    next,
  );
  return { ...answer, occupations: subjects.map(refOf) };
}

/** Asks back: for the job, or which of several. */
export function askBack(question: Question, unclear: Unclear, toolbox: Toolbox): Answer {
  const { wording, dataset } = toolbox;
  const choices = unclear.choices.flatMap(id => dataset.subject(id) ?? []).slice(0, 5);
  if (unclear.what === 'subject') {
    const pair = dataset.featuredPair.map(({ plural }) => plural);
    return plain('clarify', question.kind, wording.talk('ask-job'), [...pair, ...wording.dialogs.words.first_jobs]);
  }
  const [only] = choices;
  if (unclear.what === 'measure' && only) {
    const text = wording.talk('ask-measure', { job: only.plural });
    return { ...plain('clarify', question.kind, text, suggestionsFor(only, [], toolbox)), occupations: [refOf(only)] };
  }
  if (choices.length === 0)
    return plain('out-of-scope', null, wording.talk('unknown-job', { said: unclear.said }), startersOf(toolbox));
  const titles = choices.map(({ title }) => title);
  const asked = wording.talk(titles.length > 1 ? 'which-job' : 'this-job', { said: unclear.said });
  const text = [asked, ...titles.map(title => `• ${title}`)].join('\n');
  return { ...plain('clarify', question.kind, text, titles), occupations: choices.map(refOf) };
}
