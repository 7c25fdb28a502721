import type { Answer, Table } from '../../answers/answer';

/** Adaptive Card element, as far as these cards use it. */
type Element = Record<string, unknown>;

const CARD = { type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', version: '1.5' };

/**
 * The card beside an answer: its table, its sources, its buttons; null when it would hold nothing.
 * Only elements that Teams, Web Chat and the Emulator all show: ColumnSet, no Table, no Action.Execute.
 * @param withButtons suggestions as Submit buttons, for chats without suggested actions
 */
export function answerCard(answer: Answer, withButtons: boolean): Element | null {
  const buttons = withButtons ? answer.suggestions : [];
  if (!answer.table && buttons.length === 0) return null;
  return {
    ...CARD,
    msteams: { width: 'Full' },
    body: [
      ...(answer.table ? tableRows(answer.table) : []),
      ...(answer.sources.length > 0
        ? [text(`Source: ${answer.sources.join('; ')}`, { isSubtle: true, size: 'Small' })]
        : []),
    ],
    ...(buttons.length > 0 ? { actions: buttons.map(submit) } : {}),
  };
}

function tableRows({ columns, rows, winner }: Table): Element[] {
  const titles = columns.map((title, at) =>
    winner && 'column' in winner && winner.column === at ? `${title} ✓ ahead` : title,
  );
  return [
    columnSet(['', ...titles], { weight: 'Bolder' }),
    ...rows.map(({ label, cells }) => columnSet([label, ...cells], {})),
  ];
}

function columnSet(cells: readonly string[], style: Element): Element {
  return {
    type: 'ColumnSet',
    separator: true,
    columns: cells.map((cell, at) => ({
      type: 'Column',
      width: 'stretch',
      items: [text(cell === '' ? ' ' : cell, { ...style, ...(at > 0 ? { horizontalAlignment: 'Right' } : {}) })],
    })),
  };
}

function text(content: string, style: Element): Element {
  return { type: 'TextBlock', text: content, wrap: true, ...style };
}

function submit(suggestion: string): Element {
  return { type: 'Action.Submit', title: suggestion, data: { text: suggestion } };
}
