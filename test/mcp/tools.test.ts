import { readFileSync } from 'node:fs';
import path from 'node:path';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { measureIds } from '../../src/knowledge/fact';
import { tools } from '../../src/mcp/tools';
import type { Running } from '../../src/server/start';
import { figuresHeld, type OfficialFigure } from '../knowledge/figures-held';
import { startBot } from '../server/running-bot';
import { Assistant, TOKEN } from '../support/assistant';
import { figureAt } from '../support/filled';
import { JOBS } from '../support/real-answers';
import { realConversation } from '../support/real-bot';
import { realDataset } from '../support/real-content';

const { glaziers, nurses, roofers } = JOBS;
const ASKED = 'which pays more, roofers or glaziers in Ohio?';

let running: Running;
let assistant: Assistant;
beforeAll(async () => {
  const settings = { MCP_TOKEN: TOKEN, MCP_REQUESTS_PER_MINUTE: '100000' };
  ({ running } = await startBot(realConversation(), settings));
  const requestInit = { headers: { authorization: `Bearer ${TOKEN}` } };
  assistant = await Assistant.connect(
    new StreamableHTTPClientTransport(new URL(`${running.url}/mcp`), { requestInit }),
  );
});
afterAll(async () => {
  await assistant?.close();
  await running?.stop();
});

const facts = (given: Record<string, unknown>) => assistant.call('facts', given);

describe('every tool', () => {
  it('is listed with schemas of what it takes and gives, and changes nothing', async () => {
    const listed = await assistant.client.listTools();
    expect(listed.tools.map(({ name }) => name)).toEqual(['ask', 'occupation', 'facts', 'compare', 'rank', 'move']);
    for (const tool of listed.tools)
      expect(tool).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
        inputSchema: { type: 'object', additionalProperties: false },
        outputSchema: { type: 'object' },
        annotations: { readOnlyHint: true, destructiveHint: false, openWorldHint: false },
      });
  });

  it.each(tools.map(({ listing: { name }, example }) => [name, example] as const))(
    'answers the example that it shows: %s',
    async (name, example) => {
      const { isError, words, structured } = await assistant.call(name, example);
      expect([isError, words]).toEqual([false, expect.stringMatching(/BLS.*https:\/\/www\.bls\.gov/s)]);
      const told = (structured.overview ?? structured) as typeof structured;
      expect(told.outcome).toBe('answer');
      expect(told.facts.length).toBeGreaterThan(0);
      const labels = told.sources.map(({ label }) => label);
      for (const { source, sources } of told.facts) expect(labels).toEqual(expect.arrayContaining(sources ?? [source]));
    },
  );

  it.each(tools.map(({ listing: { name } }) => [name]))(
    'says how to ask when it is asked for nothing it knows: %s',
    async name => {
      const { isError, words } = await assistant.call(name, { nonsense: 1 });
      expect(isError).toBe(true);
      expect(words).toContain('nonsense is 1; allowed: only these names:');
      expect(words).toContain(`For example, ${name} takes {`);
    },
  );
});

describe('facts', () => {
  const cells = figuresHeld(realDataset().sources).filter(({ release }) => release !== 'of-states');

  it.each(
    cells.map(
      ({ expect: _, ...cell }, at) => [`${cell.file} ${cell.sheet} ${cell.cell} (${cell.measure})`, at] as const,
    ),
  )('are those of the official file: %s', async (_, at) => {
    const cell = cells[at] as OfficialFigure;
    const { structured } = await facts({
      jobs: [cell.occupation],
      measures: [cell.measure],
      states: cell.place === null ? [] : [cell.place],
    });
    const fact = structured.facts.find(({ measure, place }) => measure === cell.measure && place === cell.place);
    const value = Array.isArray(fact?.value)
      ? fact.value.slice(0, cell.first).map(({ name, value }) => (cell.values ? value : [name, value]))
      : fact?.value;
    expect(value).toEqual(cell.expect);
    expect(fact?.missing).toBe(cell.missing);
  });

  it('come with unit, source, date and link', async () => {
    const { structured } = await facts({ jobs: ['roofers'], measures: ['salary'], states: ['Ohio'] });
    expect(structured.facts).toEqual([
      expect.objectContaining({
        occupation: roofers,
        measure: 'salary',
        place: 'OH',
        value: 56_420,
        unit: 'USD/year',
        source: 'BLS, May 2024',
      }),
      ...structured.facts.slice(1),
    ]);
    expect(structured.sources[0]).toMatchObject({
      label: 'BLS, May 2024',
      vintage: 'May 2024',
      released: '2025-04-02',
      url: 'https://www.bls.gov/oes/',
    });
  });

  it('are told for each job in each place', async () => {
    const { structured } = await facts({
      jobs: ['roofer', 'RN'],
      measures: ['salary', 'jobs'],
      states: ['OH', 'TX'],
      nation: true,
    });
    const told = structured.facts.map(
      ({ occupation, measure, place, value }) => `${occupation} ${measure} ${place} ${value}`,
    );
    for (const figure of ['salary OH 56420', 'salary TX 45440', 'salary null 50970', 'jobs OH 4230'])
      expect(told).toContain(`${roofers} ${figure}`);
    for (const figure of ['salary OH 81250', 'salary TX 90010', 'salary null 93600', 'jobs TX 261050'])
      expect(told).toContain(`${nurses} ${figure}`);
  });

  it('say why a place has none, and are no error then', async () => {
    const missing = cells.find(cell => cell.missing !== undefined && cell.place !== null);
    if (!missing) throw new Error('no figure of a state is missing in the fixtures');
    const none = await facts({ jobs: [missing.occupation], measures: [missing.measure], states: [missing.place] });
    expect([none.isError, none.structured.facts[0]?.value, none.structured.facts[0]?.missing]).toEqual([
      false,
      null,
      (missing as { missing?: string }).missing,
    ]);
  });

  it('are there for fields of work by code and by name', async () => {
    for (const job of ['29-0000', 'Healthcare practitioners and technical occupations']) {
      const { structured } = await facts({ jobs: [job], measures: ['salary'] });
      expect(structured.facts[0]).toMatchObject({ occupation: '29-0000', value: figureAt('29-0000|salary') });
    }
  });
});

describe('a call that cannot be answered', () => {
  it('names every job that nobody knows or that may be several, and offers the nearest', async () => {
    const { isError, words } = await facts({ jobs: ['xyzzy', 'roofer', 'engineer'], measures: ['salary'] });
    expect(isError).toBe(true);
    expect(words).toContain('No job is called "xyzzy"');
    expect(words).toMatch(/which job "engineer" means.*Civil Engineers \(17-2051\.00\)/);
    expect(words).not.toContain('"roofer" means');
  });

  it('names the measures there are', async () => {
    const { isError, words } = await facts({ jobs: ['roofer'], measures: ['salry'] });
    expect(isError).toBe(true);
    expect(words).toContain('measures.0 is "salry"; allowed: one of "salary"');
    for (const measure of measureIds) expect(words).toContain(`"${measure}"`);
  });

  it('names the states there are, and those of a city', async () => {
    const { words } = await facts({ jobs: ['roofer'], measures: ['salary'], states: ['Ontario', 'Columbus'] });
    expect(words).toMatch(/"Ontario" is not a state of the US.*AK.*WY/);
    expect(words).toMatch(/"Columbus".*ask about its state: (GA or OH|OH or GA)/);
  });

  it.each([
    ['an unknown type', { type: 'wages' }, /type is "wages"; allowed: one of "field", "occupation"/],
    [
      'an unknown field of work',
      { type: 'field', codes: ['99-0000'] },
      /"99-0000" is not the code of a field; allowed: 11-0000/,
    ],
    [
      'a measure without a number',
      { type: 'figure', measure: 'skills', bound: 'at-least', value: 1 },
      /"skills" cannot be compared with a number.*salary/,
    ],
    [
      'an unknown major',
      { type: 'major', majors: [{ label: 'x', programs: ['98.7'] }] },
      /CIP code that begins with "98\.7"; allowed: codes such as/,
    ],
    [
      'very many values',
      { type: 'major', majors: Array(60).fill({ label: 'x', programs: ['26', '27'] }) },
      /allowed: at most 100 values in all/,
    ],
    [
      'very long ones',
      { type: 'trait', trait: { label: 'x'.repeat(10_000), terms: [{ list: 'skills', name: 'Persuasion' }] } },
      /allowed: at most 10000 characters as JSON in all/,
    ],
    [
      'a job in doubt',
      { type: 'beside', measure: 'salary', bound: 'at-least', subject: 'engineer' },
      /"engineer" means/,
    ],
    [
      'an unknown skill',
      { type: 'trait', trait: { label: 'x', terms: [{ list: 'skills', name: 'Juggling' }] } },
      /"Juggling" is not a term of the list "skills"\. Allowed:.*Persuasion/,
    ],
    [
      'an unknown technology',
      { type: 'trait', trait: { label: 'x', terms: [{ list: 'technology', name: 'AutoCAD software' }] } },
      /Similar terms: "Autodesk AutoCAD"/,
    ],
  ])('says what a predicate may have: %s', async (_, predicate, expected) => {
    const { isError, words } = await assistant.call('rank', { predicates: [predicate] });
    expect([isError, words]).toEqual([true, expect.stringMatching(expected)]);
  });

  it('says that one job alone cannot be compared, nor left for itself', async () => {
    expect((await assistant.call('compare', { jobs: ['roofer', 'roofers'] })).words).toContain('one item was given');
    expect((await assistant.call('move', { from: 'roofer', to: 'roofers' })).words).toContain('the same job');
  });

  it('is refused as such for a tool, a resource or a prompt that is not there', async () => {
    await expect(assistant.call('salaries')).rejects.toThrow('There is no tool "salaries"; allowed: ask, occupation');
    await expect(assistant.client.readResource({ uri: 'careers://wages' })).rejects.toThrow('There is no resource');
    await expect(assistant.client.getPrompt({ name: 'hire' })).rejects.toThrow('allowed: compare-jobs');
    const lacking = { name: 'compare-jobs', arguments: { first: 'roofer' } };
    await expect(assistant.client.getPrompt(lacking)).rejects.toThrow('"second" is missing');
  });
});

describe('ask', () => {
  it('reads a message as a person sent it, with its markup and signature', async () => {
    const question = '<p>how much do roof&shy;ers make</p>\n\n--\nAnn Baker\nNurse, Example Hospital';
    const { structured } = await assistant.call('ask', { question });
    expect(new Set(structured.facts.map(({ occupation }) => occupation))).toEqual(new Set([roofers]));
  });

  it('answers with figures, winner, sources and dates', async () => {
    const { structured, words } = await assistant.call('ask', { question: ASKED });
    expect(structured).toMatchObject({ outcome: 'answer', kind: 'compare', winner: glaziers });
    expect(structured.facts.map(({ occupation, place, value }) => [occupation, place, value])).toEqual([
      [roofers, 'OH', 56_420],
      [glaziers, 'OH', 61_020],
    ]);
    expect(words).toMatch(/\$61,020.*\$56,420.*BLS, May 2024.*released 2025-04-02/s);
  });

  it('goes on with a conversation, and keeps conversations apart', async () => {
    const first = await assistant.call('ask', { question: ASKED });
    const other = await assistant.call('ask', { question: 'what do florists earn?' });
    const next = await assistant.call('ask', {
      question: 'and in Texas?',
      conversation: first.structured.conversation,
    });
    expect(next.structured.conversation).toBe(first.structured.conversation);
    expect(next.structured.facts.map(({ occupation, place }) => [occupation, place])).toEqual(
      expect.arrayContaining([
        [roofers, 'TX'],
        [glaziers, 'TX'],
      ]),
    );
    const apart = await assistant.call('ask', {
      question: 'and in Texas?',
      conversation: other.structured.conversation,
    });
    expect(apart.structured.occupations.map(({ id }) => id)).toEqual([JOBS.florists]);
  });

  it('answers what is asked at once in one conversation in the order of the questions', async () => {
    const { structured } = await assistant.call('ask', { question: ASKED });
    const { conversation } = structured;
    const [texas, utah] = await Promise.all(
      ['and in Texas?', 'and in Utah?'].map(question => assistant.call('ask', { question, conversation })),
    );
    expect(new Set(texas?.structured.facts.map(({ place }) => place))).toEqual(new Set(['TX']));
    expect(utah?.structured.facts.map(({ place }) => place)).toContain('UT');
  });

  it('says that a conversation is not remembered instead of guessing what was meant', async () => {
    const conversation = '00000000-0000-4000-8000-000000000000';
    const { isError, words } = await assistant.call('ask', { question: 'and in Texas?', conversation });
    expect([isError, words]).toEqual([true, expect.stringContaining('is no longer known. Leave it out')]);
  });

  it('takes no question that is empty or too long', async () => {
    for (const question of ['  ', 'x'.repeat(2001)])
      expect((await assistant.call('ask', { question })).isError).toBe(true);
  });
});

describe('the other tools', () => {
  it('find a job, or say which ones a name may mean', async () => {
    const found = await assistant.call('occupation', { name: '47-2181.00' });
    expect(found.structured.meant).toEqual({ id: roofers, title: 'Roofers', soc: '47-2181' });
    const doubtful = await assistant.call('occupation', { name: 'engineer', limit: 3 });
    expect(doubtful.structured).toMatchObject({ meant: null, overview: null });
    expect(doubtful.structured.matches).toHaveLength(3);
    expect((await assistant.call('occupation', { name: 'xyzzy' })).isError).toBe(true);
  });

  it('link what they say about a job to its pages, in data and in words', async () => {
    const { structured, words } = await assistant.call('occupation', { name: 'roofer' });
    const { links } = structured.overview as unknown as { links: { label: string; url: string }[] };
    expect(links[0]).toEqual({ label: 'O*NET OnLine', url: `https://www.onetonline.org/link/summary/${roofers}` });
    for (const { url } of links) expect(words).toContain(url);
    expect((await facts({ jobs: ['roofer'], measures: ['salary'] })).structured).toMatchObject({ links: [] });
  });

  it('compare one job in several states', async () => {
    const { structured } = await assistant.call('compare', {
      jobs: ['roofer'],
      measures: ['salary'],
      states: ['TX', 'OH'],
    });
    expect(structured.winner).toBe('OH');
  });

  it('rank jobs that all satisfy what was asked', async () => {
    const { structured } = await assistant.call('rank', {
      predicates: [
        { type: 'education', level: "Associate's degree", bound: 'at-most' },
        { type: 'figure', measure: 'salary', bound: 'at-least', value: 80_000 },
        { type: 'field', codes: ['29-0000'] },
      ],
      by: 'growth',
      limit: 3,
    });
    const growth = structured.facts.filter(({ measure }) => measure === 'growth').map(({ value }) => Number(value));
    expect(structured.occupations).toHaveLength(3);
    expect(growth).toEqual([...growth].sort((a, b) => b - a));
    for (const { id, soc } of structured.occupations) {
      expect(soc).toMatch(/^29-/);
      const pay = await facts({ jobs: [id], measures: ['salary'] });
      expect(Number(pay.structured.facts[0]?.value)).toBeGreaterThanOrEqual(80_000);
    }
  });

  it('go on with a list where it ended', async () => {
    const ids = async (given: Record<string, unknown>) =>
      (await assistant.call('rank', given)).structured.occupations.map(({ id }) => id);
    expect([...(await ids({ limit: 2 })), ...(await ids({ limit: 2, offset: 2 }))]).toEqual(await ids({ limit: 4 }));
  });

  it('plan a move to another job and what could come next', async () => {
    const to = await assistant.call('move', { from: 'cashier', to: 'roofer', state: 'GA' });
    expect(to.structured.facts.map(({ value }) => value)).toEqual(expect.arrayContaining([28_020, 47_460]));
    const next = await assistant.call('move', { from: 'cashier' });
    expect(next.structured.occupations.length).toBeGreaterThan(1);
    expect(next.structured.kind).toBe('move');
  });
});

describe('what an assistant can read', () => {
  const read = async (uri: string) => {
    const [content] = (await assistant.client.readResource({ uri })).contents;
    return JSON.parse((content as { text: string }).text);
  };

  it('has all lists it names', async () => {
    const { resources } = await assistant.client.listResources();
    for (const { uri } of resources) expect([uri, (await read(uri)).length > 0]).toEqual([uri, true]);
    expect(await read('careers://states')).toHaveLength(51);
    expect(await read('careers://terms/interests')).toContain('Realistic');
  });

  it('says where figures are from and of when', async () => {
    const written = readFileSync(path.join(__dirname, '..', '..', 'data', 'sources.yaml'), 'utf8');
    const sources: { label: string; vintage: string; url: string | null }[] = await read('careers://sources');
    expect(sources.map(({ label }) => label)).toEqual(
      [...written.matchAll(/^ {2}label: (.*)$/gm)].map(([, label]) => label),
    );
    expect(sources[0]).toMatchObject({ vintage: realDataset().sources.oews?.vintage, url: 'https://www.bls.gov/oes/' });
  });

  it('says what each measure is called and counted in', async () => {
    const measures: { id: string; unit: string; label: string }[] = await read('careers://measures');
    expect(measures.map(({ id }) => id)).toEqual([...measureIds]);
    expect(measures[0]).toMatchObject({ id: 'salary', label: 'pay', unit: 'USD/year', byState: true });
  });

  it('has prompts for common tasks', async () => {
    const { prompts } = await assistant.client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['compare-jobs', 'careers-from-my-job', 'jobs-within-limits']);
    const { messages } = await assistant.client.getPrompt({
      name: 'compare-jobs',
      arguments: { first: 'roofer', second: 'glazier', state: 'Ohio' },
    });
    expect(messages[0]?.content).toMatchObject({ text: expect.stringMatching(/"roofer" and "glazier" in Ohio/) });
  });
});
