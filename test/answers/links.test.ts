import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Answer } from '../../src/answers/answer';
import { plainText } from '../../src/answers/plain-text';
import { answerCard } from '../../src/bot/cards/answer-card';
import { dataDirectory } from '../../src/knowledge/data-directory';
import type { Query } from '../../src/query/query';
import { cardSchema, visibleText } from '../bot/card-schema';
import { answerAbout, JOBS } from '../support/real-answers';
import { realConversation } from '../support/real-bot';
import { realDataset, realDialogs } from '../support/real-content';

const read = (file: string) => readFileSync(path.join(dataDirectory, file), 'utf8');
const recordsOf = <T>(file: string) =>
  read(file)
    .split('\n')
    .flatMap(line => (line === '' ? [] : [JSON.parse(line) as T]));

const records = recordsOf<{ code: string; line: string | null; activities: number[] }>('occupations.jsonl');
const paid = new Set(
  recordsOf<{ code: string; wages: object | null }>('bls.jsonl').flatMap(({ code, wages }) => (wages ? [code] : [])),
);
const LICENSE_FINDER = 'https://www.careeronestop.org/Toolkit/Training/find-licenses.aspx';
const APPRENTICESHIPS = 'https://www.apprenticeship.gov/apprenticeship-job-finder';

/** The pages about a record of O*NET, as their publishers make the addresses. */
function pagesOf({ code, line, activities }: (typeof records)[number]): string[] {
  const digits = line?.replace('-', '') ?? '';
  return [
    ...(activities.length > 0
      ? [`https://www.onetonline.org/link/summary/${code}`, `https://www.mynextmove.org/profile/summary/${code}`]
      : []),
    ...(line !== null && paid.has(line)
      ? [
          `https://data.bls.gov/oesprofile/?major_group=${digits.slice(0, 2)}0000&occupation=${digits}&measure=01&areas=INDUSTRY,STATE,MSA`,
        ]
      : []),
  ];
}

const overview = (id: string, rest: Partial<Query> = {}) => answerAbout([id], { operation: 'overview', ...rest });
const urlsOf = ({ links = [] }: Answer) => links.map(({ url }) => url);
const asked = (question: string) => realConversation().respond(question, undefined).answer;

describe('the links about a job', () => {
  it('are made from its code and that of its BLS line, for every occupation', () => {
    expect(records.length).toBeGreaterThan(1000);
    const told = records.map(({ code }) => [code, ...urlsOf(overview(code))]);
    expect(told).toEqual(records.map(record => [record.code, ...pagesOf(record)]));
    for (const url of told.flatMap(([, ...urls]) => urls)) expect(new URL(url).href).toBe(url);
  });

  it('lead to all three publishers', () => {
    expect(overview(JOBS.nurses)).toMatchObject({
      linksTitle: 'More about this job',
      links: [
        { label: 'O*NET OnLine', url: 'https://www.onetonline.org/link/summary/29-1141.00' },
        { label: 'My Next Move', url: 'https://www.mynextmove.org/profile/summary/29-1141.00' },
        {
          label: 'BLS pay profile',
          url: 'https://data.bls.gov/oesprofile/?major_group=290000&occupation=291141&measure=01&areas=INDUSTRY,STATE,MSA',
        },
      ],
    });
  });

  it('are those of its occupation for a featured job', () => {
    expect(urlsOf(overview(JOBS.collections))).toEqual(urlsOf(overview('43-3011.00')));
    expect(urlsOf(overview(JOBS.collections))).toContain('https://www.onetonline.org/link/summary/43-3011.00');
  });

  it.each([
    ['jobs that are "all other": no profile of O*NET', '13-1199.00', ['data.bls.gov']],
    [
      'lines that the newest release of pay lacks: no profile of BLS',
      '11-1031.00',
      ['www.onetonline.org', 'www.mynextmove.org'],
    ],
    ['the military', JOBS.infantry, []],
    ['a group', '29-0000', []],
    ['all occupations', '00-0000', []],
  ])('are left out where there is no page: %s', (_, id, hosts) => {
    expect(urlsOf(overview(id)).map(url => new URL(url).host)).toEqual(hosts);
    expect(overview(id).linksTitle).toBe(hosts.length === 0 ? undefined : 'More about this job');
  });

  it('come with what is said about where figures are from, not with figures themselves or their dates', () => {
    const explain = (explain: Query['explain']) =>
      urlsOf(answerAbout([JOBS.roofers], { operation: 'explain', explain, measures: ['salary'] }));
    expect(explain('source')).toEqual(urlsOf(overview(JOBS.roofers)));
    for (const other of ['date', 'figure'] as const) expect(explain(other)).toEqual([]);
    for (const operation of ['show', 'compare', 'states', 'related'] as const)
      expect(urlsOf(answerAbout([JOBS.roofers], { operation, measures: ['salary'] }))).toEqual([]);
  });

  it('contain nothing that a person wrote', () => {
    const { links } = asked('tell me about roofers https://evil.example/{code}');
    expect(links).toEqual(overview(JOBS.roofers).links);
  });
});

describe('the links about a topic', () => {
  it.each([
    'do I need a license to be a barber',
    'barber pay and do I need a license',
    'licenses for barbers and cosmetologists',
  ])('are the License Finder where licenses are asked about: %s', question => {
    expect(asked(question)).toMatchObject({
      linksTitle: 'Look it up',
      links: [{ label: 'License Finder', url: LICENSE_FINDER }],
    });
  });

  it.each([
    'apprenticeships for plumbers',
    'where can I find an apprenticeship',
    'jobs with an apprenticeship',
    'how do I become an electrician',
    'is the apprenticeship paid for electricians',
  ])('are apprenticeship.gov where apprenticeships are: %s', question => {
    expect(urlsOf(asked(question))).toEqual([APPRENTICESHIPS]);
  });

  it('come with what a term means', () => {
    expect(urlsOf(answerAbout([], { operation: 'explain', explain: 'term', term: 'apprenticeships' }))).toEqual([
      APPRENTICESHIPS,
    ]);
    expect(urlsOf(answerAbout([], { operation: 'explain', explain: 'term', term: 'median' }))).toEqual([]);
  });

  it('are none for training of another kind, and while the bot asks back', () => {
    expect(urlsOf(answerAbout([JOBS.cashiers], { operation: 'show', measures: ['training'] }))).toEqual([]);
    const { outcome, links } = asked('teacher license');
    expect({ outcome, links }).toEqual({ outcome: 'clarify' });
  });

  it('stand before those about the job where an answer has both', () => {
    const answer = overview(JOBS.roofers, { unsupported: ['licence'] });
    expect(urlsOf(answer)).toEqual([LICENSE_FINDER, ...urlsOf(overview(JOBS.roofers))]);
    expect(answer.linksTitle).toBe('More about this job');
  });

  it('name topics and terms that exist', () => {
    const { topics, terms } = realDialogs();
    const named = Object.values(realDataset().links).flatMap(link => link.for ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(id => !(id in topics || id in terms))).toEqual([]);
  });
});

describe('what a person sees of links', () => {
  const nurses = overview(JOBS.nurses);

  it('is one line, the last, of plain text', () => {
    const [last, ...before] = plainText(nurses).split('\n').reverse();
    expect(last).toBe(
      `More about this job: ${(nurses.links ?? []).map(({ label, url }) => `${label} (${url})`).join('\u00a0· ')}`,
    );
    expect(before.reverse().join('\n')).toBe(nurses.text);
    expect(plainText(answerAbout([JOBS.nurses], { operation: 'show', measures: ['salary'] }))).not.toContain(
      'https://',
    );
  });

  it.each(['whole', 'alone'] as const)('is the last row of a card, whose headline stays first: %s', role => {
    const { body } = cardSchema.parse(answerCard(nurses, { channel: 'directline', role }));
    const last = body.at(-1);
    const runs = last?.type === 'RichTextBlock' ? last.inlines : [];
    expect(runs.map(({ text }) => text).join('')).toBe(
      'More about this job: O*NET OnLine\u00a0· My Next Move\u00a0· BLS pay profile',
    );
    expect(runs.flatMap(({ selectAction }) => (selectAction ? [selectAction.url] : []))).toEqual(urlsOf(nurses));
    expect(visibleText(body).join('\n')).not.toContain('https://');
    const headline = body.findIndex(element => JSON.stringify(element).includes('"Large"'));
    expect(headline).toBeGreaterThanOrEqual(0);
    expect(headline).toBeLessThan(3);
  });

  it('is not repeated on a card below the text', () => {
    expect(JSON.stringify(answerCard(nurses, { channel: 'emulator', role: 'beside' }))).not.toContain('onetonline');
  });
});

test('The file of links has the templates of each publisher once', () => {
  const urls = Object.values<{ url: string }>(parse(read('links.yaml'))).map(({ url }) => url);
  expect(new Set(urls.map(url => new URL(url).host)).size).toBe(urls.length);
});
