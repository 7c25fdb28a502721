import { answerCard } from '../../src/bot/cards/answer-card';
import { answer } from './activities';
import { cardSchema, visibleText } from './card-schema';

const pay = {
  columns: ['Loss mitigation specialists', 'Collections representatives'],
  rows: [{ label: 'Pay', cells: ['$43,251', '$34,015'] }],
  winner: { column: 0 },
};

describe('the card beside an answer', () => {
  it('shows the table with the winner marked by a word, and the sources', () => {
    const card = answerCard(answer({ table: pay, sources: ['comparison page, undated'] }), false);
    expect(cardSchema.parse(card)).toBeTruthy();
    expect(visibleText(card)).toEqual([
      ' ',
      'Loss mitigation specialists ✓ ahead',
      'Collections representatives',
      'Pay',
      '$43,251',
      '$34,015',
      'Source: comparison page, undated',
    ]);
  });

  it('aligns figures to the right, under their titles', () => {
    const { body } = cardSchema.parse(answerCard(answer({ table: pay }), false));
    const alignments = body.map(row =>
      row.type === 'ColumnSet' ? row.columns.map(({ items }) => items[0]?.horizontalAlignment) : row.type,
    );
    expect(alignments).toEqual([
      [undefined, 'Right', 'Right'],
      [undefined, 'Right', 'Right'],
    ]);
  });

  it('marks a winning row', () => {
    const table = { columns: ['Pay'], rows: [{ label: 'Roofers', cells: ['$51,000'] }], winner: { row: 0 } };
    expect(visibleText(answerCard(answer({ table }), false))).toContain('Roofers ✓ ahead');
  });

  it('lists more than three columns one below the other, for a phone', () => {
    const table = { columns: ['A', 'B', 'C', 'D'], rows: [{ label: 'Pay', cells: ['$1', '$2', '$3', '$4'] }] };
    const { body } = cardSchema.parse(answerCard(answer({ table }), false));
    expect(body.map(({ type }) => type)).toEqual(Array(4).fill(['TextBlock', 'FactSet']).flat());
    expect(visibleText(body)).toEqual(['A', 'Pay', '$1', 'B', 'Pay', '$2', 'C', 'Pay', '$3', 'D', 'Pay', '$4']);
  });

  it('holds at most six buttons, each sending its text', () => {
    const suggestions = ['1', '2', '3', '4', '5', '6', '7'];
    const { actions } = cardSchema.parse(answerCard(answer({ suggestions }), true));
    expect(actions?.map(({ data }) => [data.text, data.msteams.text])).toEqual(
      suggestions.slice(0, 6).map(text => [text, text]),
    );
  });

  it('does not turn a name into a link', () => {
    const table = { columns: ['[x](http://a.example)'], rows: [{ label: '[y](z)', cells: ['[v](w)'] }] };
    expect(visibleText(answerCard(answer({ table }), false)).join()).not.toContain('](');
  });

  it('is left out when it would be empty', () => {
    expect(answerCard(answer({ suggestions: ['more'], sources: ['BLS'] }), false)).toBeNull();
    expect(answerCard(answer(), true)).toBeNull();
  });
});
