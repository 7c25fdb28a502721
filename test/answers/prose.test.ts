import { plainText } from '../../src/answers/plain-text';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { realConversation } from '../support/real-bot';

const reply = (text: string) => realConversation().respond(text, undefined).answer;
const { occupations, groups } = loadDataset();
const subjects = [...occupations.filter((_, at) => at % 20 === 0), ...groups.filter((_, at) => at % 6 === 0)];

const forms: [string, (job: string) => string][] = [
  ['overview', job => `tell me about ${job}`],
  ['several measures', job => `${job}: pay, growth, education, skills, age and number of jobs`],
  ['the way in', job => `how to become ${job}`],
  ['in a state', job => `${job} pay and growth in Ohio`],
  ['mean', job => `average pay of ${job}`],
  ['comparison', job => `compare ${job} to cashiers`],
  ['own pay', job => `I make 50000 a year as ${job}, is that ok?`],
  ['related', job => `jobs similar to ${job}`],
];

describe.each(forms)('every reply (%s)', (_, ask) => {
  const texts = subjects.map(({ plural }) => reply(ask(plural)).text);

  it('names each source once', () => {
    for (const text of texts) {
      const clauses = text.match(/\((?:BLS|O\*NET|comparison page)[^()]*\)/g) ?? [];
      expect([text, new Set(clauses).size]).toEqual([text, clauses.length]);
    }
  });

  it('is made of whole sentences', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\.\.| {2}| ,|\(\)|undefined|\bnull\b|NaN/);
      expect(text.split('\n').filter(line => /^[a-z]/.test(line))).toEqual([]);
    }
  });

  it('says no sentence twice', () => {
    for (const text of texts) {
      const sentences = text.split(/(?<=[.!?])\s+/).filter(sentence => sentence.length > 20);
      expect([text, new Set(sentences).size]).toEqual([text, sentences.length]);
    }
  });
});

describe('several figures of one job', () => {
  it('are said of the job once by name, those of one source together', () => {
    expect(reply('roofers: growth, pay and education').text).toBe(
      [
        'Employment of Roofers is projected to grow by 5.9% from 2024 to 2034.',
        'Typical education for entry: No formal educational credential (BLS projections, 2024–34).',
        'Median pay: $50,970 a year (BLS, May 2024).',
      ].join('\n'),
    );
  });

  it('that are missing are named together with the reason', () => {
    expect(reply('roofers: job satisfaction and lgbt').text).toBe(
      'Job satisfaction, LGBT share: not collected for Roofers.',
    );
  });

  it('are not followed by what the text has said in other words', () => {
    const way = plainText(reply('how to become electricians'));
    expect(way).toContain('No work experience in a related occupation is needed.');
    expect(way).not.toContain('None');
  });
});

test('Which figures are of a wider line is said of those alone', () => {
  expect(reply('truck drivers: pay, women and age').text).toContain(
    'BLS publishes share of women and median age only for the combined line Driver/sales workers and truck drivers.',
  );
  expect(reply('share of women among dentists').text).toContain(
    'BLS publishes this only for the combined line Dentists.',
  );
});

describe('a comparison as a whole', () => {
  it('says once what is not there of a job', () => {
    const { text } = reply('compare nurses, roofers and infantry');
    expect(text.match(/not collected/gi)).toHaveLength(1);
    expect(text).toMatch(/^Pay, projected growth 2024–34, .*: not collected for Infantry\.$/m);
  });

  it('names three skills of each, which is all that BLS ranks', () => {
    const { text } = reply('compare roofers and glaziers');
    expect(text).toContain(
      'Skills that matter most: Roofers Detail oriented, Adaptability, Physical strength and stamina;',
    );
  });

  it('says which figures are of wider occupations', () => {
    expect(reply('compare loss mitigation and collections').text).toContain(
      'Education needed for entry: for the wider occupations Loan Officers and Bill and Account Collectors.',
    );
  });
});

test('The District of Columbia has its article', () => {
  expect(reply('roofers in DC').text).toMatch(/^Roofers in the District of Columbia earn/);
  expect(reply('best state for curators').text).toContain('paid best in the District of Columbia:');
});

test('A question for the source of a figure gets few lines', () => {
  const { respond } = realConversation();
  const { memory } = respond('roofer pay', undefined);
  const { text } = respond('says who?', memory).answer;
  expect(text).toMatch(/^Roofers earn \$50,970 .*\nBLS is the U\.S\. Bureau of Labor Statistics/);
  expect(text.split('\n')).toHaveLength(2);
});

describe('the way to other jobs', () => {
  it('has pay by the hour where there is no other, and no change between a year and an hour', () => {
    const related = reply('jobs similar to actors').text;
    expect(related).toMatch(/^Jobs related to Actors \(who earn \$23\.33 an hour at the median\):/);
    expect(related).toMatch(/^• Musicians and Singers: \$[\d.]+ an hour \([+-]\$[\d.]+\), growth/m);
    expect(related).toMatch(/^• Choreographers: \$55,600, growth/m);
    expect(reply('from actor to roofer').text).toContain('Median pay: $23.33 an hour for Actors, $50,970 for Roofers.');
  });

  it('says that pay is not published, and nothing of the job’s own where there is none', () => {
    expect(reply('jobs similar to fishing and hunting workers').text).not.toMatch(/not available|earn not/);
  });
});
