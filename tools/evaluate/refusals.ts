import type { Example } from '#src/training/corpus';
import type { Block } from './block';
import { type Figures, shareOf } from './figures';
import type { World } from './world';

/** Whether what no data holds is recognized, and whether questions about careers are refused, by the labels of the held-out talks. */
export const refusals: Block = {
  name: 'refusals',
  heading: 'Held-out messages declined: what no data holds, and by mistake',
  measure: measureRefusals,
};

/** Messages that are not about careers. */
const isElsewhere = ({ act }: Pick<Example, 'act'>): boolean => act === 'offtopic' || act.startsWith('talk/');

function measureRefusals({ talks, heldOutReading }: World): Figures {
  // What is not among the misses came to the query of its label.
  const got = new Map(heldOutReading().misses.map(miss => [miss.example, miss.got.operation]));
  const all = talks.heldOut.flat();
  const noData = all.filter(({ act }) => act === 'no-data');
  const career = all.filter(example => example.act !== 'no-data' && !isElsewhere(example));
  const offTopic = all.filter(({ act }) => act === 'offtopic');
  return {
    'refusals.no-data.count': noData.length,
    'refusals.no-data.recognized': shareOf(noData, one => (got.get(one) ?? 'topic') === 'topic'),
    'refusals.career.count': career.length,
    'refusals.career.declined-as-off-topic': shareOf(career, one => got.get(one) === 'none'),
    'refusals.career.declined-as-no-data': shareOf(career, one => got.get(one) === 'topic'),
    'refusals.off-topic.count': offTopic.length,
    'refusals.off-topic.declined': shareOf(offTopic, one => ['none', 'talk', 'topic'].includes(got.get(one) ?? 'none')),
  };
}
