import type { Section } from '../../answers/answer';
import type { Source } from '../../knowledge/schema/sources';
import { chartElements } from './chart-elements';
import { type Element, expand } from './expand';
import { smallLine, sourceElement } from './lines';
import { tableElements } from './table-elements';
import sectionTemplate from './templates/section.json';

/**
 * Returns collapsible sections, all of them folded, so that a phone shows the buttons below them, too.
 * @param known all sources
 */
export function sectionElements(sections: readonly Section[], known: readonly Source[]): Element[] {
  return sections.map(({ title, chart, table, notes, sources }, at) =>
    expand(sectionTemplate, {
      id: `section-${at}`,
      title,
      items: [
        ...(chart ? [chartElements(chart)] : []),
        ...(table ? [tableElements(table)] : []),
        ...notes.map(smallLine),
        ...sourceElement(sources, known),
      ],
    }),
  );
}
