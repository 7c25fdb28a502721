import { type Attachment, CardFactory } from 'botbuilder';
import type { Answer } from '../../answers/answer';
import type { Chart } from '../../answers/chart';
import { answerCard } from '../cards/answer-card';
import { titlesOf } from '../cards/titles';

/** Returns answers as results of the message extension: each as a complete card, with a short preview for the list. */
export function resultsOf(answers: readonly Answer[]): object {
  return {
    composeExtension: { type: 'result', attachmentLayout: 'list', attachments: answers.map(resultOf) },
  };
}

function resultOf(answer: Answer): Attachment & { preview: Attachment } {
  return {
    ...CardFactory.adaptiveCard(answerCard(answer, { channel: 'msteams', role: 'alone' })),
    preview: CardFactory.thumbnailCard(titlesOf(answer), undefined, undefined, { text: previewOf(answer) }),
  };
}

/** Returns the first two figures: "Pay: $50,970 · Projected growth 2024–34: 5.9%". */
function previewOf({ chart, table, sections = [], text }: Answer): string {
  const rows = [table, ...sections.map(section => section.table)].flatMap(each => each?.rows.slice(0, 1) ?? []);
  const figures = [
    ...[chart, ...sections.map(section => section.chart)].flatMap(each => (each ? figuresOf(each) : [])),
    ...rows.map(({ label, cells }) => `${label}: ${cells.join(' / ')}`),
  ];
  return figures.length > 0 ? figures.slice(0, 2).join(' · ') : (text.split('\n')[0] ?? '');
}

function figuresOf(chart: Chart): string[] {
  if (chart.type === 'bars') return chart.bars.slice(0, 2).map(({ label, shown }) => `${label}: ${shown}`);
  if (chart.type === 'pay-by-year')
    return [chart.points[0], chart.points.at(-1)].flatMap(point => (point ? [`${point.label}: ${point.shown}`] : []));
  const [, , median] = chart.percentiles;
  return [`${median.label}: ${median.shown}`];
}
