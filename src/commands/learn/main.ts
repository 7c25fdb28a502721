import { readFileSync } from 'node:fs';
import { loadConversation } from '../../conversation/load-conversation';
import { loadDialogs } from '../../language/dialogs';
import { learnLineSchema } from '../../server/learning/learn-log';
import { createProposer, groupQuestions } from './propose';

/** `npm run learn -- FILE…`: groups the questions of LEARN_LOG files and proposes additions to `dialogs/`. */
function main(files: readonly string[]): void {
  if (files.length === 0) throw new Error('Name the files that LEARN_LOG wrote: npm run learn -- FILE…');
  const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(readLine));
  const known = lines.flatMap(line => line ?? []);
  const conversation = loadConversation();
  const propose = createProposer(loadDialogs());
  for (const { question, asked, others } of groupQuestions(known.map(line => line.question))) {
    const { outcome } = conversation.respond(question, undefined).answer;
    print(`${asked} × ${question}`);
    for (const other of others.slice(0, 5)) print(`      ${other}`);
    print(
      outcome === 'answer'
        ? '   -> on its own it is answered: see what the answer lacks'
        : `   -> ${propose(question)}`,
    );
  }
  const unread = lines.length - known.length;
  print(`${known.length} questions${unread > 0 ? `; ${unread} lines were no lines of LEARN_LOG` : ''}.`);
}

function readLine(line: string) {
  try {
    return learnLineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
