import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '#src/knowledge/group-by';
import type { Block } from './block';
import { type Figures, shareOf } from './figures';
import { questionsDirectory } from './question-files';

/** Each line has a subject, a tab and a sentence. */
const FILE = path.join(questionsDirectory, 'off-topic-domains.txt');

/** Measures how often questions about other subjects than careers are answered with figures, by subject; none should be. */
export const offTopic: Block = {
  name: 'off-topic',
  heading: 'Sentences about other matters, answered with figures of jobs',
  measure: ({ bot }) => {
    const lines = readOffTopic();
    const asked = lines.map(({ domain, sentence }) => ({
      domain,
      answer: bot.conversation.respond(sentence, undefined).answer,
    }));
    const figures: Figures = {};
    for (const [domain, some] of [['all', asked] as const, ...groupBy(asked, each => each.domain)]) {
      figures[`off-topic.${domain}.count`] = some.length;
      figures[`off-topic.${domain}.answered-with-figures`] = shareOf(some, ({ answer }) =>
        answer.facts.some(({ value }) => value !== null),
      );
    }
    return figures;
  },
};

/** Returns the sentences of the file; none if the file does not exist. */
export function readOffTopic(file: string = FILE): { domain: string; sentence: string }[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => {
      const [domain, sentence] = line.split('\t');
      return domain && sentence ? [{ domain: domain.trim(), sentence: sentence.trim() }] : [];
    });
}
