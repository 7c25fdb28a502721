import fc from 'fast-check';
import { questionIn } from '../../src/text/question-in';

describe('the question in a message', () => {
  it.each([
    [
      'entities',
      'florist&apos;s pay &lt; roofer&#39;s &amp; glazier&nbsp;pay',
      "florist's pay < roofer's & glazier pay",
    ],
    ['invisible characters', 'flo\u00adrist\u200b sal\u2060ary \u202ein\ufeff Ohio\u0000', 'florist salary in Ohio'],
    ['invisible characters that are written as entities', 'flo&shy;rist&#8203; pay', 'florist pay'],
    ['markup', '<p>roofer <b>pay</b></p><p>in Ohio</p><script>alert(1)</script><!-- x -->', 'roofer pay in Ohio'],
    ['what is quoted', '<blockquote>welder pay</blockquote>roofer pay', 'roofer pay'],
    ['half a character', 'roofer pay \ud83d', 'roofer pay'],
    ['a link', 'is this right? https://example.org/nurse-salary?x=1 roofer pay', 'is this right? roofer pay'],
    ['a link without a scheme', 'roofer pay www.nurses.example see example.org/welder-jobs', 'roofer pay see'],
    ['a link with a name', '[roofer](https://example.org/nurse) pay', 'roofer pay'],
    ['a mail address', 'roofer pay, answer to ann.baker@example.org', 'roofer pay, answer to'],
    ['lines that others wrote', '> welder pay?\nroofer pay', 'roofer pay'],
  ])('is free of %s', (_, sent, question) => {
    expect(questionIn(sent)).toBe(question);
  });

  it.each([
    ['the usual mark', 'roofer pay in Ohio\n-- \nAnn Baker\nSenior Accountant'],
    ['a line that a phone adds', 'roofer pay in Ohio\n\nSent from my iPhone'],
    ['a closing', 'roofer pay in Ohio\n\nBest regards,\nAnn Baker\nSenior Accountant, Acme'],
    ['thanks', 'roofer pay in Ohio\r\n\r\nThanks!'],
    ['contact data', 'roofer pay in Ohio\n\nAnn Baker\nSenior Accountant\n+1 (202) 555-0123'],
    ['an older mail', 'roofer pay in Ohio\nOn Mon, 3 Nov 2026, Bob Cook wrote:\nhow are welders paid?'],
    ['an original message', 'roofer pay in Ohio\n-----Original Message-----\nFrom: a welder'],
  ])('ends before a signature that begins with %s', (_, sent) => {
    expect(questionIn(sent)).toBe('roofer pay in Ohio');
  });

  it.each([
    ['jobs under <$50k & over $20k'],
    ['what is R&D pay, and AT&T?'],
    ['roofers<florists in pay'],
    ['jobs&notary pay'],
    ['$50.5k/year or $24.30/hr, U.S./Canada'],
    ['thanks'],
    ['best paid jobs'],
    ['is 3 < 4 > 2'],
    ['thank you for the pay of roofers'],
  ])('is all of %j', sent => {
    expect(questionIn(sent)).toBe(sent);
  });

  it('takes several lines together where none is a signature', () => {
    expect(questionIn('I was a cashier.\n\nWhat next?\nIn Ohio')).toBe('I was a cashier. What next? In Ohio');
  });

  it('is found in any text, in time that grows with its length', () => {
    const pieces = fc.constantFrom(
      '<',
      '<a ',
      '&',
      '[x](',
      'a@',
      'a.',
      '/',
      '\n',
      '>',
      '<!--',
      'on x wrote:',
      ' ',
      '\u00ad',
    );
    const repeated = fc.tuple(fc.array(pieces, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 6000 }));
    fc.assert(
      fc.property(repeated, ([some, times]) => {
        // Of the processor, which other work may share: what grows with the square takes seconds.
        const started = process.cpuUsage();
        questionIn(some.join('').repeat(times).slice(0, 20_000));
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000 < 1000;
      }),
      { numRuns: 150 },
    );
  });
});
