import { answerQuery } from '../../src/answers/answer-query';
import { hasCardContent } from '../../src/bot/cards/answer-card';
import { replyOf } from '../../src/bot/reply';
import type { Occupation } from '../../src/knowledge/dataset';
import { measureIds } from '../../src/knowledge/fact';
import { EMPTY_QUERY, type Query, queryAbout } from '../../src/query/query';
import { realToolbox } from '../support/real-answers';
import { told } from '../support/told';
import { incoming } from './activities';
import { cardSchema, officialProblems } from './card-schema';

/** What Teams takes in one message, in bytes. */
const LIMIT = 25_000;

const toolbox = realToolbox();
const jobs = toolbox.dataset.occupations;
const inTeams = incoming({ channelId: 'msteams' });

/** A query about some jobs, each named by a word that is not its title. */
function about(subjects: readonly Occupation[], over: Partial<Query>): Query {
  return queryAbout([], {
    operation: 'show',
    subjects: subjects.map(({ id }) => ({ id, mention: 'that job', alternatives: [] })),
    ...over,
  });
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
function problems(query: Query): string[] {
  const answer = answerQuery(query, toolbox);
  const reply = replyOf(answer, inTeams);
  const bytes = Buffer.byteLength(JSON.stringify(reply));
  const found = [
    ...(reply.attachments ?? []).flatMap(({ content }) => problemsOfCard(content)),
    ...(bytes < LIMIT ? [] : [`${bytes} bytes`]),
    ...(told(reply).trim() ? [] : ['no text']),
    ...(hasCardContent(answer) && !reply.attachments ? ['card left out'] : []),
  ];
  const { operation, measures, subjects } = query;
  return found.map(problem => `${operation} ${measures.join()} of ${subjects.map(({ id }) => id).join()}: ${problem}`);
}

const everyFive = jobs.flatMap((_, at) => (at % 5 === 0 ? [jobs.slice(at, at + 5)] : []));
const chunks = <T>(list: readonly T[], size: number) =>
  list.flatMap((_, at) => (at % size === 0 ? [list.slice(at, at + size)] : []));

describe('the reply about every job stays under 25 KB, with a valid card or none', () => {
  beforeAll(() => expect(jobs.length).toBeGreaterThan(1000));

  it.each(['overview', 'related', 'move', 'states'] as const)('asked for: %s', operation => {
    expect(jobs.flatMap(job => problems(about([job], { operation })))).toEqual([]);
  });

  it.each(measureIds)('asked for its %s', measure => {
    expect(jobs.flatMap(job => problems(about([job], { measures: [measure] })))).toEqual([]);
  });

  it('asked for six measures at once', () => {
    const sixes = chunks(measureIds, 6);
    expect(jobs.flatMap((job, at) => problems(about([job], { measures: sixes[at % sixes.length] ?? [] })))).toEqual([]);
  });

  it('set against the person’s own pay', () => {
    const amount = { value: 900, per: 'week' } as const;
    expect(jobs.flatMap(job => problems(about([job], { operation: 'judge', amount })))).toEqual([]);
  });

  it('as a way from one job to the next', () => {
    const moves = jobs.map((job, at) => about([job], { operation: 'move', own: jobs[at - 1]?.id ?? job.id }));
    expect(moves.flatMap(problems)).toEqual([]);
  });

  it('compared five at once, as a whole and on four measures', () => {
    const fours = chunks(measureIds, 4);
    const queries = everyFive.flatMap((five, at) =>
      [[], fours[at % fours.length] ?? []].map(measures => about(five, { operation: 'compare', measures })),
    );
    expect(queries.flatMap(problems)).toEqual([]);
  });

  it('compared in five states, and with nine others in ten', () => {
    const places = ['CA', 'DC', 'NY', 'MA', 'NC', 'TX', 'FL', 'OH', 'WA', 'GA'];
    const inFive = { operation: 'compare', places: places.slice(0, 5) } as const;
    expect(jobs.flatMap(job => problems(about([job], inFive)))).toEqual([]);
    const tens = chunks(jobs, 10).slice(0, 20);
    expect(tens.flatMap(ten => problems(about(ten, { operation: 'compare', measures: ['salary'], places })))).toEqual(
      [],
    );
  });

  it('in all states as a table', () => {
    const over = { operation: 'states', limit: 51, layout: 'table' } as const;
    expect(jobs.filter((_, at) => at % 10 === 0).flatMap(job => problems(about([job], over)))).toEqual([]);
  });

  it('ranked by every measure, ten at once, the most there are', () => {
    const ranked = measureIds.flatMap(measure =>
      (['ascending', 'descending'] as const).map(direction => ({
        ...EMPTY_QUERY,
        operation: 'rank' as const,
        order: { measure, direction },
        limit: 10,
      })),
    );
    expect(ranked.flatMap(problems)).toEqual([]);
  });

  it('offered as choices', () => {
    const unclear = (five: typeof jobs) =>
      ({ what: 'name', mention: 'job', choices: five.map(({ id }) => id), position: 0, role: 'subject' }) as const;
    const queries = everyFive.map(five => about([], { unclear: { ...unclear(five) } }));
    expect(queries.flatMap(problems)).toEqual([]);
  });
});
