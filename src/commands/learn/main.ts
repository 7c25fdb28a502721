import { readFileSync } from 'node:fs';
import { loadConversation } from '../../conversation/load-conversation';
import { type LearnLine, learnLineSchema } from '../../server/learning/learn-log';
import { runCommand, UserError } from '../run-command';
import { askedOf } from './asked';
import { groupAsked } from './group';
import { reportLines } from './report';

const USAGE = `npm run learn -- FILE…
groups the questions in files written by LEARN_LOG, and proposes lines for dialogs/names.yaml, and lines to label for
dialogs/examples/`;

/** `npm run learn` */
runCommand({ usage: USAGE, words: true }, ({ words: files }) => {
  if (files.length === 0) throw new UserError(`Name one or more files written by LEARN_LOG.\n\n${USAGE}`);
  const lines = files.flatMap(file => textOf(file).split('\n').filter(Boolean).map(readLine));
  const known = lines.flatMap(line => line ?? []);
  const conversation = loadConversation();
  const groups = groupAsked(known.map(line => askedOf(line, conversation.respond(line.question, undefined))));
  for (const line of reportLines(groups, conversation.jobs)) print(line);
  const unread = lines.length - known.length;
  print(`${known.length} questions${unread > 0 ? `; ${unread} lines are not from LEARN_LOG` : ''}.`);
});

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function readLine(line: string): LearnLine | null {
  try {
    return learnLineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
