import type { Answer } from '../../src/answers/answer';
import { replyOf } from '../../src/bot/reply';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { realConversation } from '../support/real-bot';
import { group, incoming } from './activities';
import { cardSchema, officialProblems } from './card-schema';

/** What Teams takes in one message, in bytes. */
const LIMIT = 25_000;

const jobs = loadDataset().occupations;
const codes = jobs.map(({ id }) => id);

/** Everything that is asked about one job, in groups that a reply answers at once. */
const questions = [
  (job: string) => `tell me about ${job}`,
  (job: string) => `${job}: salary, hourly, growth, jobs, openings, education`,
  (job: string) => `${job}: pay range`,
  (job: string) => `skills of ${job}`,
  (job: string) => `${job}: education held`,
  (job: string) => `industries of ${job}`,
  (job: string) => `jobs similar to ${job}`,
];

const inTeams = incoming({ channelId: 'msteams', ...(group ? { conversation: group } : {}) });

/** @returns what is wrong with a reply as the channel gets it, each with the question */
function problems(question: string, answer: Answer): string[] {
  const reply = replyOf(answer, inTeams);
  const bytes = Buffer.byteLength(JSON.stringify(reply));
  const cards = (reply.attachments ?? []).flatMap(({ content }) => {
    const strict = cardSchema.safeParse(content);
    return [...officialProblems(content), ...(strict.success ? [] : strict.error.issues.map(({ message }) => message))];
  });
  return [...cards, ...(bytes < LIMIT ? [] : [`${bytes} bytes`])].map(problem => `${question}: ${problem}`);
}

const ask = (question: string) => problems(question, realConversation().respond(question, undefined).answer);

describe('the reply about every job', () => {
  it.each(questions.map(question => [question('…'), question] as const))(
    'to “%s” has a valid card, or none, and stays under 25 KB',
    (_, question) => {
      expect(codes.length).toBeGreaterThan(1000);
      expect(jobs.flatMap(({ title }) => ask(question(title)))).toEqual([]);
    },
  );

  it('comparing five of them at once is valid and under 25 KB', () => {
    const fives = codes.flatMap((_, at) => (at % 5 === 0 ? [jobs.slice(at, at + 5).map(({ title }) => title)] : []));
    expect(fives.flatMap(five => ask(`compare ${five.join('; ')}`))).toEqual([]);
  });
});
