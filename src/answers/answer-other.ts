import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { isOfPay } from '../knowledge/measures/registry';
import type { Query, Unclear } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, publishedFact, refOf, subjectsOf } from './answer-context';
import { answerShow } from './answer-show';
import { listed } from './format-value';
import { jobName, shortNames } from './job-name';
import { suggestionsFor, tellAbout } from './next-questions';
import { vintagesOf } from './vintages';
import { wordsAlone } from './words-alone';

/** How many choices the bot offers when it asks back. */
const MOST_CHOICES = 5;

/** How many jobs of the conversation a reply names. */
const MOST_NAMED = 3;

/** Questions to suggest after a message that asked nothing: about the jobs of the conversation, or ones to start with. */
function usualSuggestions(talkedAbout: readonly Subject[], context: AnswerContext): readonly string[] {
  const [job, another] = talkedAbout;
  if (!job) return context.wording.dialogs.words.starters;
  return another ? tellAbout(talkedAbout.slice(0, MOST_NAMED), context) : suggestionsFor(job, [], context);
}

/** Entries of `dialogs/talk.yaml` for people who do not know what they want; they are offered the quiz. */
const UNDECIDED: readonly string[] = ['ask-wish', 'encouragement'];

/** Entries of `dialogs/talk.yaml` that start a conversation; they come with suggestions for everything the bot can do. */
const GREETINGS: readonly string[] = ['greeting', 'restart'];

/** Entries of `dialogs/talk.yaml` that come without suggestions. */
const ALONE: readonly string[] = ['crisis', 'bye'];

/**
 * Replies with an entry of `dialogs/talk.yaml`.
 * @param values placeholders of its wording
 * @param talkedAbout the jobs of the conversation, about which to suggest questions
 */
export function answerTalk(
  id: string,
  context: AnswerContext,
  values: Record<string, string> = {},
  talkedAbout: readonly Subject[] = [],
): Answer {
  if (GREETINGS.includes(id) && talkedAbout.length === 0) return greet(id, context, values);
  return talkOf(id, context, values, talkedAbout);
}

/** An entry of `dialogs/talk.yaml` with suggestions. */
function talkOf(
  id: string,
  context: AnswerContext,
  values: Record<string, string>,
  talkedAbout: readonly Subject[],
): Answer {
  const offered = ALONE.includes(id) ? [] : usualSuggestions(talkedAbout, context);
  const suggestions = UNDECIDED.includes(id) ? [context.wording.say('quiz', 'next-take'), ...offered] : offered;
  return wordsAlone(
    'smalltalk',
    'talk',
    textOf(id, talkedAbout, context, { ...vintagesOf(context.dataset.sources), ...values }),
    suggestions,
  );
}

/**
 * The text of an entry of `dialogs/talk.yaml`, in the variant that names the jobs of the conversation ("remark-beside") if there is
 * one.
 */
function textOf(
  id: string,
  talkedAbout: readonly Subject[],
  context: AnswerContext,
  values: Record<string, string> = {},
): string {
  const { wording } = context;
  const jobs = talkedAbout.slice(0, MOST_NAMED).map(subject => jobName(subject, context));
  const beside = `${id}-beside`;
  const isBeside = jobs.length > 0 && beside in wording.dialogs.talk;
  return wording.talk(isBeside ? beside : id, { ...values, job: listed.format(jobs) });
}

/** The greeting, with a few things to ask. @param id an entry of `dialogs/talk.yaml` */
export function greet(id: string, context: AnswerContext, values: Record<string, string> = {}): Answer {
  const { tiles } = context.wording.dialogs.page;
  const greeting = talkOf(id, context, values, []);
  return { ...greeting, suggestions: tiles.map(({ ask }) => ask), labels: tiles.map(({ title }) => title) };
}

/** Declines a message that is not about careers: one friendly sentence, with examples or with the jobs of the conversation. */
export function declineOffTopic(context: AnswerContext, talkedAbout: readonly Subject[] = []): Answer {
  const text = textOf('capability', talkedAbout, context);
  return wordsAlone('out-of-scope', null, text, usualSuggestions(talkedAbout, context));
}

/** Reply to a message that is too long to be a question. */
export function declineLong(context: AnswerContext): Answer {
  return wordsAlone('out-of-scope', null, context.wording.talk('long'), usualSuggestions([], context));
}

/** Reply to an empty message. */
export function promptForText(context: AnswerContext): Answer {
  return wordsAlone('smalltalk', 'talk', context.wording.talk('empty'), usualSuggestions([], context));
}

/** Replies about a topic without data: says so and where to look, and for a single job gives the closest figure. */
export function answerTopic(query: Query, topicId: string, context: AnswerContext): Answer {
  const { wording } = context;
  const topic = wording.dialogs.topics[topicId];
  const look = topic?.look ? ` ${wording.say('fact', 'look', { look: topic.look })}` : '';
  const line = wording.say('fact', 'topic', { topic: topic?.label ?? topicId }) + look;
  const subjects = subjectsOf(query, context);
  const closest = subjects.length === 1 ? insteadOf(query, topic?.instead ?? [], context) : null;
  if (closest) return { ...closest, text: `${line}\n${closest.text}` };
  const helpers = topic?.talk !== undefined && subjects.length === 0 ? [wording.talk(topic.talk)] : [];
  const next = subjects.length > 0 ? tellAbout(subjects.slice(0, MOST_NAMED), context) : usualSuggestions([], context);
  const answer = wordsAlone('no-data', 'fact', [line, ...helpers].join('\n'), next);
  return { ...answer, occupations: subjects.map(refOf) };
}

/** Answers the measures asked for along with a topic, or else the closest measure that has a figure; null if there is none. */
function insteadOf(query: Query, instead: readonly MeasureId[], context: AnswerContext): Answer | null {
  const [subject] = subjectsOf(query, context);
  if (!subject) return null;
  const near = instead.find(id => publishedFact(id, subject, query.places[0] ?? null, context).value !== null);
  const measures = query.measures.length > 0 ? query.measures : near ? [near] : [];
  if (measures.length === 0) return null;
  const answer = answerShow({ ...query, measures }, subject, context);
  return measures.every(id => instead.includes(id)) ? { ...answer, outcome: 'no-data' } : answer;
}

/** Asks for the job if a question names none. */
export function askForJob(
  context: AnswerContext,
  kind: Answer['kind'] = 'fact',
  role: Unclear['role'] = 'subject',
): Answer {
  const { dataset, wording } = context;
  const pair = dataset.featuredPair.map(({ plural }) => plural);
  const text = wording.talk(role === 'own' ? 'ask-own-job' : 'ask-job');
  return wordsAlone('clarify', kind, text, [...pair, ...wording.dialogs.words.first_jobs]);
}

/** "Which majors pay best?": there are figures for jobs, not for majors. */
function asksForPayByMajor({ measures }: Query): boolean {
  return measures.includes('major') && measures.some(isOfPay);
}

/** Asks back: which job is meant, what to say about it, or which of several jobs is meant. */
export function askBack(query: Query, unclear: Unclear, kind: Answer['kind'], context: AnswerContext): Answer {
  const { wording, dataset } = context;
  const choices = unclear.choices.flatMap(id => dataset.subject(id) ?? []).slice(0, MOST_CHOICES);
  if (unclear.what === 'job' && choices.length === 0) {
    if (asksForPayByMajor(query))
      return wordsAlone('no-data', 'fact', wording.talk('pay-by-major'), usualSuggestions([], context));
    return askForJob(context, kind, unclear.role);
  }
  const only = choices[0] ?? subjectsOf(query, context)[0];
  if (unclear.what === 'measure' && only) {
    const text = wording.talk('ask-measure', { job: jobName(only, context) });
    return { ...wordsAlone('clarify', kind, text, suggestionsFor(only, [], context)), occupations: [refOf(only)] };
  }
  if (choices.length === 0)
    return wordsAlone(
      'out-of-scope',
      null,
      wording.talk('unknown-job', { said: unclear.mention }),
      usualSuggestions([], context),
    );
  const labels = shortNames(choices);
  const asked =
    unclear.mention === ''
      ? wording.talk(unclear.role === 'own' ? 'ask-own-job' : 'ask-job')
      : wording.talk(labels.length > 1 ? 'which-job' : 'this-job', { said: unclear.mention });
  const text = [asked, ...labels.map(label => `• ${label}`)].join('\n');
  // A button sends the official title, which names exactly one job.
  const titles = choices.map(({ title }) => title);
  return { ...wordsAlone('clarify', kind, text, titles), labels, occupations: choices.map(refOf) };
}
