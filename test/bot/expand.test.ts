import { expand } from '../../src/bot/cards/expand';

describe('a card template', () => {
  it('takes values whole where a place stands alone, and as text inside a text', () => {
    const template = { type: 'Image', width: '${width}', altText: 'Bar of ${width}' };
    expect(expand(template, { width: 5 })).toEqual({ type: 'Image', width: 5, altText: 'Bar of 5' });
  });

  it('repeats an element for each item of its data, and drops one whose condition is empty', () => {
    const items = [
      { type: 'A', $data: '${rows}', text: '${name}' },
      { type: 'B', $when: '${none}' },
      { type: 'C', $when: '${some}' },
    ];
    expect(expand({ type: 'Container', items }, { rows: [{ name: '1' }, { name: '2' }], none: '', some: 'x' })).toEqual(
      {
        type: 'Container',
        items: [{ type: 'A', text: '1' }, { type: 'A', text: '2' }, { type: 'C' }],
      },
    );
  });

  it('never reads what was put in as a template', () => {
    expect(expand({ text: '${name}', alt: '${name}!' }, { name: '${name}' })).toEqual({
      text: '${name}',
      alt: '${name}!',
    });
  });

  it('says which name its data lacks', () => {
    expect(() => expand({ text: '${title}' }, { label: '' })).toThrow('no "title" among label');
    expect(() => expand({ text: '${constructor}' }, {})).toThrow('no "constructor"');
  });
});
