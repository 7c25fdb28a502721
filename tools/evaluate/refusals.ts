import type { Example } from '#src/training/corpus';
import type { Block } from './block';
import { type Figures, shareOf } from './figures';
import type { World } from './world';

/**
 * Measures, by the labels of the held-out talks, whether questions without data are recognized and whether career questions are declined by
 * mistake.
 */
export const refusals: Block = {
  name: 'refusals',
  heading: 'Held-out messages declined: what no data holds, and by mistake',
  measure: measureRefusals,
};

/** True for messages that are not about careers. */
const isElsewhere = ({ act }: Pick<Example, 'act'>): boolean => act === 'offtopic' || act.startsWith('talk/');

function measureRefusals({ talks, heldOutReading }: World): Figures {
  // Messages that are not among the misses got the query of their label.
  const operations = new Map(heldOutReading().misses.map(miss => [miss.example, miss.got.operation]));
  const all = talks.heldOut.flat();
  const noData = all.filter(({ act }) => act === 'no-data');
  const career = all.filter(example => example.act !== 'no-data' && !isElsewhere(example));
  const offTopic = all.filter(({ act }) => act === 'offtopic');
  return {
    'refusals.no-data.count': noData.length,
    'refusals.no-data.recognized': shareOf(noData, example => (operations.get(example) ?? 'topic') === 'topic'),
    'refusals.career.count': career.length,
    'refusals.career.declined-as-off-topic': shareOf(career, example => operations.get(example) === 'none'),
    'refusals.career.declined-as-no-data': shareOf(career, example => operations.get(example) === 'topic'),
    'refusals.off-topic.count': offTopic.length,
    'refusals.off-topic.declined': shareOf(offTopic, example =>
      ['none', 'talk', 'topic'].includes(operations.get(example) ?? 'none'),
    ),
  };
}
