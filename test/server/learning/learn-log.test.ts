import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { LearnLog, learnLineSchema } from '../../../src/server/learning/learn-log';
import { withoutPersonal } from '../../../src/server/learning/without-personal';
import { processorTimeOf } from '../../support/processor-time-of';
import { realConversation } from '../../support/real-bot';
import { message, post, startBot } from '../running-bot';

const folder = mkdtempSync(path.join(tmpdir(), 'learn-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => learnLineSchema.parse(JSON.parse(line)));

test('Unanswered questions are kept without what looks personal; answered ones and talk are not', async () => {
  const file = path.join(folder, 'turns.jsonl');
  const { running, lines } = await startBot(realConversation(), { LEARN_LOG: file });
  const open = ['how much do they earn', 'what is the capital of France, 614 555 0123?'];
  const closed = ['how much do roofers make', 'hello', 'teacher pay'];
  for (const text of [...open, ...closed]) await post(running, message({ text }));
  await running.stop();

  expect(linesOf(file)).toMatchObject([
    { why: 'clarify', question: 'how much do they earn' },
    { why: 'out-of-scope', question: 'what is the capital of France, [number]?' },
  ]);
  expect(lines.join('')).not.toContain('France');
});

test('A thumb down keeps the question and the comment, a thumb up nothing', async () => {
  const file = path.join(folder, 'thumbs.jsonl');
  const log = new LearnLog(file, pino({ level: 'silent' }));
  const answered = { question: 'roofer pay in Ohio', kind: 'fact', outcome: 'answer' } as const;
  log.keep({ verdict: 'up', person: 'a', answered, comment: 'great' });
  log.keep({ verdict: 'down', person: 'a', answered, comment: 'call me at (614) 555-0123' });
  await log.close();

  expect(linesOf(file)).toMatchObject([
    { why: 'down', kind: 'fact', question: 'roofer pay in Ohio', comment: 'call me at [number]' },
  ]);
});

test('A disk that was full for a while costs the questions of that time, and one warning', async () => {
  const place = path.join(folder, 'disk');
  const file = path.join(place, 'log.jsonl');
  const warnings: string[] = [];
  const note = (log: LearnLog, question: string) =>
    log.keep({ verdict: 'down', person: 'a', answered: { question, kind: 'fact', outcome: 'answer' }, comment: null });
  mkdirSync(place);
  const log = new LearnLog(file, pino({}, { write: line => void warnings.push(line) }), 300);
  // In the place of its folder stands a file: nothing can be written, as on a full disk.
  rmSync(place, { recursive: true });
  writeFileSync(place, '');
  for (let time = 0; time < 5; time++) {
    note(log, 'lost');
    await sleep(20);
  }
  while (warnings.length === 0) await sleep(20);
  rmSync(place);
  mkdirSync(place);
  await sleep(400);
  note(log, 'kept');
  await log.close();
  expect(linesOf(file)).toMatchObject([{ question: 'kept' }]);
  expect(warnings).toHaveLength(1);
});

test('A folder in the place of the file stops the start', async () => {
  await expect(startBot(realConversation(), { LEARN_LOG: folder })).rejects.toThrow(
    /LEARN_LOG .*must be a writable file/,
  );
});

test('A folder that does not exist stops the start and is named', async () => {
  const file = path.join(folder, 'nowhere', 'log.jsonl');
  await expect(startBot(realConversation(), { LEARN_LOG: file })).rejects.toThrow(
    /LEARN_LOG .*existing, writable folder/,
  );
});

test.each([
  ['see https://example.org/me?id=1 now', 'see [link] now'],
  ['my card 4111 1111 1111 1111', 'my card [number]'],
  ['+49 (0)30 1234567 is mine', '[number] is mine'],
  ['write to jo@example.org', 'write to [mail]'],
  ['my site is jane-doe.example.com, or janedoe.de', 'my site is [link], or [link]'],
  ['see linkedin.com/in/jane-doe and bücher.example/jane', 'see [link] and [link]'],
  ['call ６１４-５５５-０１２３ or ٦١٤٥٥٥٠١٢٣', 'call [number] or [number]'],
  ['call 614/555/0123, 614_555_0123 or 614 · 555 · 0123', 'call [number], [number] or [number]'],
  ['call 614\u200b555\u200b0123', 'call [number]'],
  [
    '$50,000 or 24.30 an hour, e.g. in 2024. What about U.S. nurses',
    '$50,000 or 24.30 an hour, e.g. in 2024. What about U.S. nurses',
  ],
  ['jobs over $80,000 like 13-2072.00 or 47-2181', 'jobs over $80,000 like 13-2072.00 or 47-2181'],
])('%j is kept as %j', (text, kept) => {
  expect(withoutPersonal(text)).toBe(kept);
});

test.each(['a', '1', 'www.', '@a', 'a@', '1 ', '. '])(
  'A message of nothing but %j costs no time, however long it is',
  piece => {
    expect(processorTimeOf(() => withoutPersonal(piece.repeat(250_000 / piece.length)))).toBeLessThan(1000);
  },
);

test('What is cut off a long message leaves no part of an address behind', () => {
  // What stands before the address shrinks, so that its place in the message is far beyond what is kept of it.
  const link = `https://example.org/${'x'.repeat(960)} `;
  expect(withoutPersonal(`${link}jane.doe.of.columbus@example.org`)).toBe('[link]');
});
