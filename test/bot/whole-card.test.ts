import type { Answer } from '../../src/answers/answer';
import { answerCard } from '../../src/bot/cards/answer-card';
import { filled } from '../support/filled';
import { realConversation } from '../support/real-bot';
import { realDataset } from '../support/real-content';
import { answer } from './activities';
import { altTexts, cardSchema, visibleText } from './card-schema';

const { sources } = realConversation();
const whole = (of: Answer) =>
  cardSchema.parse(answerCard(of, { channel: 'directline', role: 'whole', known: sources }));
const asked = (question: string) => realConversation().respond(question, undefined).answer;
const textOf = (of: Answer) => visibleText(whole(of).body).join('\n');
/** What the first line of the card sets large. */
function largeIn(of: Answer): string[] {
  const [headline] = whole(of).body;
  const runs = headline?.type === 'RichTextBlock' ? headline.inlines : [];
  return runs.filter(({ size }) => size === 'Large').map(({ text }) => text);
}
const times = (text: string, part: string) => text.split(part).length - 1;

describe('the card that says all of an answer', () => {
  it('begins with the verdict, its figure large', () => {
    expect(textOf(asked('which pays more?'))).toMatch(/^Loss mitigation specialists earn \s*\$9,236\s* \(27%\) more/);
    expect(largeIn(asked('which pays more?'))).toEqual(['$9,236']);
  });

  it.each([
    ['roofer pay', '{47-2181|salary-p10}', 1],
    ['fastest growing jobs', '{rank 1|growth}', 1],
    ['best states for welders', '{51-4121|salary|AK}', 1],
    ['jobs similar to florist', '{27-1012|salary}', 1],
    ['tell me about florists', '{27-1023|salary#source}', 2],
  ])('to "%s" says %s no more often than it needs to before it is touched: %d', (question, figure, most) => {
    const { body } = whole(asked(question));
    const open = JSON.stringify(body, (_, value) => (value?.isVisible === false ? undefined : value));
    expect(times(visibleText(JSON.parse(open)).join('\n'), filled(figure))).toBeLessThanOrEqual(most);
  });

  it('makes no headline of how the job was read', () => {
    const [reading, headline] = visibleText(whole(asked('how happy are florists')).body);
    expect(reading).toBe('I read “florists” as floral designers.');
    const [first, second] = whole(asked('how happy are florists')).body;
    expect(JSON.stringify(first)).not.toContain('Bolder');
    expect(JSON.stringify(second)).toContain('Bolder');
    expect(headline).toMatch(/I don’t have data on job satisfaction/);
  });

  it('sets the change large where pay is told over the years', () => {
    expect(largeIn(asked('has pay gone up for roofers'))).toEqual(['17.7%']);
  });

  it('says once that a job of a list has no figure', () => {
    const text = textOf(asked('I like working with my hands and being outside'));
    expect(times(text, 'Fishing and hunting workers')).toBe(1);
    expect(text).toContain('not available');
    expect(text).not.toContain('pay not published');
  });

  it.each([
    ['an elevator installer', 'Work experience needed for entry', 'No work experience'],
    ['an office supervisor', 'On-the-job training', 'not typical'],
  ])('says once what is not needed to become %s', (job, label, line) => {
    const text = textOf(asked(`how do I become ${job}`));
    expect(text).toContain(`${label}\nNone`);
    expect(text).not.toContain(line);
  });

  it('sets no condition of a list large', () => {
    expect(largeIn(asked('jobs over $60,000 without a degree'))).toEqual([]);
  });

  it('has the first statement of the quiz as its headline, and what the quiz is worth in small print behind it', () => {
    const { body, actions } = whole(asked('take the quiz'));
    expect(JSON.stringify(body.find(element => JSON.stringify(element).includes('1 of 18')))).toContain('Bolder');
    const text = visibleText(body).join('\n');
    expect(text).toMatch(/^A short quiz: 18 things.*\n1 of 18: .*\n.*\n.*not validated/);
    expect(actions).toHaveLength(6);
  });

  it('says under which name its bars stand', () => {
    const titles = ['best states for welders', 'which pays more?', 'fastest growing jobs'].map(
      question => asked(question).chart?.title,
    );
    expect(titles).toEqual(['Median pay a year', 'Average pay a year', 'Projected growth 2024–34']);
  });

  it('keeps what a line adds to its bar', () => {
    expect(textOf(asked('jobs similar to florist'))).toContain(
      filled('+{27-1012|salary - 27-1023|salary}, growth {27-1012|growth}'),
    );
  });

  it('links each source to its publisher, and sets how the job was read in small print behind it', () => {
    const { body } = whole(asked('clerk pay'));
    const json = JSON.stringify(body);
    expect(json).toContain('"url":"https://www.bls.gov/oes/"');
    expect(json.indexOf('I read “clerk”')).toBeGreaterThan(json.indexOf('bls.gov'));
  });

  it('has a short name on each button, which sends the whole question', () => {
    const { actions = [] } = whole(asked('roofer pay'));
    expect(actions[0]).toMatchObject({ title: 'Growth', data: 'growth for roofers' });
    for (const { title } of actions) expect(title.length).toBeLessThan(30);
  });

  it('leads from pay of the nation to the states that pay best, and not from there back', () => {
    const next = (question: string) => whole(asked(question)).actions?.map(({ title, data }) => [title, data]);
    expect(next('roofer pay')).toContainEqual(['Best states', 'best states for roofers']);
    for (const question of ['roofer pay in Ohio', 'best states for roofers'])
      expect([question, JSON.stringify(next(question))]).toEqual([
        question,
        expect.not.stringContaining('Best states'),
      ]);
  });

  it('offers choices by their names, on buttons alone', () => {
    const clarify = asked('teacher pay');
    const { body, actions = [] } = whole(clarify);
    expect(actions.map(({ data }) => data)).toEqual(clarify.suggestions);
    expect(actions.map(({ title }) => title)).toContain('Secondary school teachers');
    expect(visibleText(body)).toHaveLength(1);
  });

  it('tells years of one source behind its name, each with its link', () => {
    const source = whole(asked('has pay gone up for roofers')).body.find(({ type, ...rest }) =>
      JSON.stringify(rest).includes('Source: '),
    );
    const runs = source?.type === 'RichTextBlock' ? source.inlines.map(({ text }) => text) : [];
    const { earliest, newest } = realDataset().terms.oews;
    const years = Array.from({ length: newest - earliest + 1 }, (_, at) => earliest + at);
    expect(runs.join('').trim()).toBe(`Source: BLS, May ${years.join(', ')}`);
  });

  it('says no source twice where a figure has two', () => {
    const text = textOf(asked('what skills do electricians need?'));
    expect(times(text, 'BLS skills data, 2024')).toBe(1);
  });

  it('drops no line that says something of its own', () => {
    const of = answer({
      text: 'The first costs $1,000.\nThat is not in the data.\nA third one costs $3,000.',
      chart: { type: 'bars', title: 'Cost', bars: [{ label: 'first', shown: '$1,000', value: 1, atLeast: false }] },
    });
    expect(textOf(of)).toMatch(/not in the data[\s\S]*\$3,000/);
  });

  it.each(['which pays more?', 'roofer pay', 'fastest growing jobs'])(
    'describes each picture of "%s" in words',
    question => {
      const json = JSON.stringify(whole(asked(question)).body);
      expect(altTexts(JSON.parse(json))).toHaveLength(times(json, '"type":"Image"'));
      for (const [url = ''] of json.matchAll(/data:image\/png[^"]+/g)) expect(url.length).toBeLessThan(4096);
    },
  );
});
