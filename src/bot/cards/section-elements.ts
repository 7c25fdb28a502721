import type { Section } from '../../answers/answer';
import type { Source } from '../../knowledge/schema/sources';
import { chartElements } from './chart-elements';
import { type Element, expand } from './expand';
import { smallLine, sourceElement } from './lines';
import { tableElements } from './table-elements';
import sectionTemplate from './templates/section.json';

/**
 * Sections to unfold; the first is open, so that a card shows something before it is touched.
 * @param known what is known of all sources
 */
export function sectionElements(sections: readonly Section[], known: readonly Source[]): Element[] {
  return sections.map(({ title, chart, table, notes, sources }, at) =>
    expand(sectionTemplate, {
      id: `section-${at}`,
      title,
      open: at === 0,
      folded: at !== 0,
      items: [
        ...(chart ? [chartElements(chart)] : []),
        ...(table ? [tableElements(table)] : []),
        ...notes.map(smallLine),
        ...sourceElement(sources, known),
      ],
    }),
  );
}
