import { answerQuestion } from '../../src/answers/answer-question';
import { Wording } from '../../src/answers/wording';
import { hasCardContent } from '../../src/bot/cards/answer-card';
import { replyOf } from '../../src/bot/reply';
import { questionAbout } from '../../src/conversation/job-lookup';
import type { Occupation } from '../../src/knowledge/dataset';
import { measureIds } from '../../src/knowledge/fact';
import { loadDataset } from '../../src/knowledge/load-dataset';
import type { Search } from '../../src/knowledge/search';
import { loadDialogs } from '../../src/language/dialogs';
import type { Question } from '../../src/language/question';
import { incoming } from './activities';
import { cardSchema, officialProblems } from './card-schema';

/** What Teams takes in one message, in bytes. */
const LIMIT = 25_000;

const dataset = loadDataset();
const toolbox = { dataset, wording: new Wording(loadDialogs(), null) };
const jobs = dataset.occupations;
const inTeams = incoming({ channelId: 'msteams' });

const blank: Question = { ...questionAbout([]), kind: 'fact' };

/** A question about some jobs, each named by a word that is not its title. */
function about(subjects: readonly Occupation[], over: Partial<Question>): Question {
  return { ...blank, subjects: subjects.map(({ id }) => ({ id, said: 'that job', others: [] })), ...over };
}

/** Cards that differ only in texts and pictures are valid together, so that each shape is parsed once. */
const parsed = new Map<string, string[]>();
const TEXTS = /"(text|displayText|url|altText|title)":"(?:[^"\\]|\\.)+"/g;

function problemsOfCard(card: unknown): string[] {
  const shape = JSON.stringify(card).replace(TEXTS, '');
  const known = parsed.get(shape) ?? [
    ...officialProblems(card),
    ...(cardSchema.safeParse(card).error?.issues.map(({ message, path }) => `${path.join('.')} ${message}`) ?? []),
  ];
  parsed.set(shape, known);
  return known;
}

/** @returns what is wrong with the reply in Teams: bytes over the limit, an invalid card or one left out, no text */
function problems(question: Question): string[] {
  const answer = answerQuestion(question, toolbox);
  const reply = replyOf(answer, inTeams);
  const bytes = Buffer.byteLength(JSON.stringify(reply));
  const found = [
    ...(reply.attachments ?? []).flatMap(({ content }) => problemsOfCard(content)),
    ...(bytes < LIMIT ? [] : [`${bytes} bytes`]),
    ...(reply.text?.trim() ? [] : ['no text']),
    ...(hasCardContent(answer) && !reply.attachments ? ['card left out'] : []),
  ];
  const { kind, measures, subjects } = question;
  return found.map(problem => `${kind} ${measures.join()} of ${subjects.map(({ id }) => id).join()}: ${problem}`);
}

const everyFive = jobs.flatMap((_, at) => (at % 5 === 0 ? [jobs.slice(at, at + 5)] : []));
const chunks = <T>(list: readonly T[], size: number) =>
  list.flatMap((_, at) => (at % size === 0 ? [list.slice(at, at + size)] : []));

describe('the reply about every job stays under 25 KB, with a valid card or none', () => {
  beforeAll(() => expect(jobs.length).toBeGreaterThan(1000));

  it.each(['overview', 'related', 'move'] as const)('asked for: %s', kind => {
    expect(jobs.flatMap(job => problems(about([job], { kind })))).toEqual([]);
  });

  it.each(measureIds)('asked for its %s', measure => {
    expect(jobs.flatMap(job => problems(about([job], { measures: [measure] })))).toEqual([]);
  });

  it('asked for six measures at once', () => {
    const sixes = chunks(measureIds, 6);
    expect(jobs.flatMap((job, at) => problems(about([job], { measures: sixes[at % sixes.length] ?? [] })))).toEqual([]);
  });

  it('set against the person’s own pay', () => {
    const ownPay = { amount: 900, per: 'week' } as const;
    expect(jobs.flatMap(job => problems(about([job], { ownPay })))).toEqual([]);
  });

  it('as a way from one job to the next', () => {
    expect(jobs.flatMap((job, at) => problems(about([job, jobs[at - 1] ?? job], { kind: 'move' })))).toEqual([]);
  });

  it('compared five at once, as a whole and on four measures', () => {
    const fours = chunks(measureIds, 4);
    const questions = everyFive.flatMap((five, at) =>
      [[], fours[at % fours.length] ?? []].map(measures => about(five, { kind: 'compare', measures })),
    );
    expect(questions.flatMap(problems)).toEqual([]);
  });

  it('compared in five states', () => {
    const over = { kind: 'compare', places: ['CA', 'DC', 'NY', 'MA', 'NC'] } as const;
    expect(jobs.flatMap(job => problems(about([job], { ...over, places: [...over.places] })))).toEqual([]);
  });

  it('ranked by every measure, ten at once, the most there are', () => {
    const filters = {
      groups: [],
      withoutGroups: [],
      withoutJobs: [],
      among: [],
      withoutManagers: false,
      education: null,
      payAtLeast: null,
      payBeyond: null,
      payAtMost: null,
      growthOver: null,
      training: null,
      selfEmployed: false,
      noExperience: false,
      traits: [],
    };
    const search = (measure: Search['measure'], less: boolean): Search => {
      return { measure, less, limit: 10, wished: null, skip: 0, filters, place: null, unapplied: [] };
    };
    const numeric = (
      ['salary', 'hourly', 'jobs', 'jobs-added', 'openings', 'growth', 'self-employed', 'women', 'age'] as const
    ).flatMap(measure => [search(measure, true), search(measure, false)]);
    expect(numeric.flatMap(asked => problems({ ...blank, kind: 'rank', search: asked }))).toEqual([]);
  });

  it('offered as choices', () => {
    const unclear = (five: typeof jobs) =>
      ({ what: 'occupation', said: 'job', choices: five.map(({ id }) => id) }) as const;
    const questions = everyFive.map(five => ({ ...blank, unclear: { ...unclear(five) } }));
    expect(questions.flatMap(problems)).toEqual([]);
  });
});
