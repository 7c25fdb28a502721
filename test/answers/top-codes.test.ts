import { plainText } from '../../src/answers/plain-text';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { readFact } from '../../src/knowledge/measures/read-fact';
import { realConversation } from '../support/real-bot';

/** The publisher's top code for a year: the real figure of a cardiologist is this or more. */
const TOP = 239_200;

const dataset = loadDataset();
const reply = (text: string) => realConversation().respond(text, undefined).answer;
const dollars = (amount: number) => `$${amount.toLocaleString('en-US')}`;

function nationalPay(id: string): number {
  const subject = dataset.subject(id);
  if (!subject) throw new Error(`no occupation ${id}`);
  return Number(readFact('salary', subject, null, dataset).value);
}

describe('a figure above the top code', () => {
  it('is at least so much more than an exact one', () => {
    const { text, winner } = reply('cardiologists vs registered nurses pay');
    expect(text).toContain(`at least ${dollars(TOP - nationalPay('29-1141.00'))} (156%) more`);
    expect(winner).toBe('29-1212.00');
  });

  it('makes the exact one at least so much less', () => {
    const { text } = reply('who earns less, cardiologists or registered nurses');
    expect(text).toContain(`at least ${dollars(TOP - nationalPay('29-1141.00'))} (61%) less`);
  });

  it('is at least so far above a lower pay of one’s own, by the hour too', () => {
    expect(reply('I make 200000 a year as a cardiologist, ok?').text).toContain(
      'at least $39,200 (16%) below the median',
    );
    expect(reply('I make $20 an hour as a cardiologist, is that ok?').text).toContain('at least $95.00 (83%) below');
  });

  it('cannot be set against a higher pay of one’s own', () => {
    const { text } = reply('I make 300000 a year as a cardiologist, ok?');
    expect(text).toContain('cannot be told');
    expect(text).not.toMatch(/\$60,800|above the median|over the 90th|%/);
  });

  it('stays "or more" when divided by months', () => {
    expect(reply('cardiologist pay per month').text).toContain('about $19,933 or more a month');
  });

  it('says "or more" in lists and ranges, wherever it stands in them', () => {
    const industries = reply('which industries pay surgeons best');
    expect(industries.text).toContain('Social Assistance $239,200 or more,');
    expect(plainText(industries).match(/\$239,200/g)).toHaveLength(1);
    expect(reply('salary range of cardiologists').text).toContain('between $230,100 and $239,200 or more');
  });

  it('changes pay by at least so much on the way to the job', () => {
    const { text } = reply('how could a registered nurse become a cardiologist');
    expect(text).toContain('$239,200 or more for Cardiologists (at least $145,600 more)');
    const related = reply('I am a cardiologist, what else could I do?').text;
    expect(related).toContain('General Internal Medicine Physicians: $236,350 (at least $2,850 less)');
    expect(related).toContain('Urologists: $239,200 or more, growth');
  });
});

describe('a share of zero', () => {
  it('is not told', () => {
    const { text } = reply('compare openings of roofers and prosthodontists');
    expect(text).toContain('12,700 against 0 for Prosthodontists, 12,700 more');
    expect(text).not.toMatch(/%|Infinity/);
  });
});
