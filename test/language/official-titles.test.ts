import { loadDataset } from '../../src/knowledge/load-dataset';
import { loadDialogs } from '../../src/language/dialogs';
import { buildLexicon } from '../../src/language/lexicon';
import { read } from '../../src/language/read';

const dataset = loadDataset();
const lexicon = buildLexicon(dataset, loadDialogs());

describe('official titles', () => {
  it('name their occupation when typed whole, however long they are', () => {
    const misread = dataset.occupations.filter(({ id, title }) => {
      const { spans } = read(`how much do ${title} make`, lexicon);
      const named = spans.flatMap(({ value }) => (value.type === 'job' || value.type === 'group' ? [value] : []));
      const [first, ...others] = named;
      return others.length > 0 || first?.type !== 'job' || first.naming.ids[0] !== id;
    });
    expect(misread.map(({ title }) => title)).toEqual([]);
  });

  it('are found in time that does not double with each short word', () => {
    expect(lexicon.occupations.exact(Array.from({ length: 200 }, () => 'tech'))).toBeUndefined();
  });
});
