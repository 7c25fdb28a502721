import type { Bars, PayRange } from '../../src/answers/chart';
import { answerCard, hasCardContent } from '../../src/bot/cards/answer-card';
import { answer } from './activities';
import { altTexts, cardSchema, officialProblems, visibleText } from './card-schema';

const elsewhere = { channel: 'webchat', role: 'beside' } as const;
const inTeams = { channel: 'msteams', role: 'beside' } as const;
/** What a card has where there is no text. */
const NO_TEXT = '\u00a0';

const mark = (label: string, value: number | null, shown = `$${value}`) => ({ label, value, shown, atLeast: false });

const pay: Bars = {
  type: 'bars',
  title: 'Pay',
  bars: [mark('Loss mitigation specialists', 43251, '$43,251'), mark('Collections representatives', 34015, '$34,015')],
  winner: { at: 0, word: 'higher' },
};
const range: PayRange = {
  type: 'pay-range',
  title: 'Range of pay',
  line: 'From $1 to $5.',
  percentiles: [mark('lowest', 1), mark('lower', 2), mark('median', 3), mark('upper', 4), mark('highest', 5)],
};
const row = (label: string, cells: string[], at?: number) => ({
  label,
  cells,
  ...(at === undefined ? {} : { winner: { at, word: 'higher' } }),
});

describe('the card beside an answer', () => {
  it('shows bars between their names and figures, the winner marked by a word, and the sources', () => {
    const card = answerCard(answer({ chart: pay, sources: ['comparison page, undated'] }), elsewhere);
    expect(cardSchema.parse(card)).toBeTruthy();
    expect(visibleText(card)).toEqual([
      'Pay',
      'Loss mitigation specialists ✓\u00a0higher',
      '$43,251',
      'Collections representatives',
      '$34,015',
      ...['Source: ', 'comparison page, undated'],
    ]);
    expect(altTexts(card)).toEqual([
      'Bar: Loss mitigation specialists, $43,251',
      'Bar: Collections representatives, $34,015',
    ]);
  });

  it('draws no bar where there is no figure, and says so', () => {
    const bars = [...pay.bars, mark('Models', null, 'not available')];
    const card = answerCard(answer({ chart: { ...pay, bars } }), elsewhere);
    expect(altTexts(card)).toHaveLength(2);
    expect(visibleText(card)).toContain('not available');
  });

  it('shows a range with its ends, its median and the person’s own pay in words', () => {
    const card = answerCard(answer({ chart: { ...range, own: mark('you', 4) } }), elsewhere);
    expect(cardSchema.parse(card)).toBeTruthy();
    expect(visibleText(card).filter(text => text !== NO_TEXT)).toEqual([
      'Range of pay',
      ...['$3', ' median', '$1', 'lowest', '$5', 'highest'],
      'The box is the middle half: $2 to $4',
      'you: $4',
    ]);
    expect(altTexts(card)).toEqual(['Range: lowest $1, median $3, highest $5, you $4']);
  });

  it('sets two jobs side by side, each figure under its job, the winner marked by a word', () => {
    const table = { columns: ['A', 'B'], rows: [row('Growth', ['5%', '3%'], 0), row('Education', ['none', 'degree'])] };
    const card = answerCard(answer({ table }), elsewhere);
    expect(cardSchema.parse(card)).toBeTruthy();
    expect(visibleText(card)).toEqual(['A', 'B', 'Growth', '5% ✓\u00a0higher', '3%', 'Education', 'none', 'degree']);
  });

  it('lists three jobs one below the other, for a phone', () => {
    const table = { columns: ['A', 'B', 'C'], rows: [row('Growth', ['1%', '2%', '3%'], 2)] };
    const card = answerCard(answer({ table }), elsewhere);
    expect(cardSchema.parse(card)).toBeTruthy();
    expect(visibleText(card)).toEqual(['Growth', 'A', '1%', 'B', '2%', 'C', '✓\u00a0higher  3%']);
  });

  it('folds sections, each with its own sources', () => {
    const table = { columns: ['A'], rows: [row('Growth', ['5%'])] };
    const sections = [
      { title: 'Pay', chart: range, notes: [], sources: ['BLS'] },
      { title: 'Outlook', table, notes: ['That is the figure of a wider line.'], sources: ['BLS projections'] },
    ];
    const { body } = cardSchema.parse(answerCard(answer({ sections, sources: ['all'] }), elsewhere));
    const contents = body.flatMap(section => (section.type === 'Container' ? [section.items[1]] : []));
    expect(contents).toEqual([
      expect.objectContaining({ isVisible: false }),
      expect.objectContaining({ isVisible: false }),
    ]);
    expect(visibleText(body)).toEqual(expect.arrayContaining(['BLS', 'BLS projections']));
    expect(visibleText(body)).not.toContain('all');
  });

  it('unfolds a section by ids that the card holds', () => {
    const table = { columns: ['A'], rows: [row('Growth', ['5%'])] };
    const sections = ['Pay', 'Outlook'].map(title => ({ title, table, notes: [], sources: [] }));
    const json = JSON.stringify(answerCard(answer({ sections }), elsewhere));
    const ids = [...json.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    const targets = [...json.matchAll(/"targetElements":\[([^\]]+)\]/g)].flatMap(([, list]) => JSON.parse(`[${list}]`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.sort()).toEqual(ids.sort());
  });

  it('holds at most six buttons, each sending its text', () => {
    const suggestions = ['1', '2', '3', '4', '5', '6', '7'];
    const elsewhereSent = cardSchema.parse(answerCard(answer({ suggestions }), elsewhere)).actions;
    expect(elsewhereSent?.map(({ data }) => data)).toEqual(suggestions.slice(0, 6));
    const sentInTeams = cardSchema.parse(answerCard(answer({ suggestions }), inTeams)).actions;
    expect(sentInTeams?.[0]?.data).toEqual({
      text: '1',
      msteams: { type: 'messageBack', displayText: '1', text: '1', value: { text: '1' } },
    });
  });

  it('names the jobs, says the verdict and has no buttons where it stands alone', () => {
    const place = { channel: 'msteams', role: 'alone' } as const;
    const occupations = [{ id: '47-2181.00', title: 'Roofers', soc: '47-2181' }];
    const card = answerCard(answer({ chart: pay, occupations, suggestions: ['more'] }), place);
    expect(visibleText(card).slice(0, 4)).toEqual(['Roofers', 'First line.', 'Second line.', 'Pay']);
    expect(card).not.toHaveProperty('actions');
    expect(visibleText(answerCard(answer(), place))).toEqual(['First line.', 'Second line.']);
  });

  it.each(['<b>bold</b>', '[x](http://a.example)', '*so*', '1. one', '{{DATE(2020-01-01)}}', '${title}'])(
    'shows the name %j as it is: no text of a card is read as Markdown or as a template',
    name => {
      const bars = [mark(name, 1), mark('other', 2)];
      const table = { columns: [name, 'other'], rows: [row(name, [name, name])] };
      const section = { title: name, table, notes: [name], sources: [name] };
      const all = answer({ chart: { ...pay, bars }, table, sections: [section], suggestions: [name] });
      const card = answerCard(all, inTeams);
      expect(cardSchema.parse(card)).toBeTruthy();
      expect(officialProblems(card)).toEqual([]);
      expect(JSON.stringify(card)).not.toContain('TextBlock"'.padStart(11, '"'));
      expect(visibleText(card).filter(text => text === name).length).toBeGreaterThan(4);
    },
  );

  it('is left out when it would be empty', () => {
    expect(answerCard(answer({ sources: ['BLS'] }), elsewhere)).toBeNull();
    expect(hasCardContent(answer({ suggestions: ['more'], sources: ['BLS'] }))).toBe(false);
  });
});
