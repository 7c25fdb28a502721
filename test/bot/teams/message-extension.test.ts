import { answerMessageExtension } from '../../../src/bot/teams/message-extension';
import { filled } from '../../support/filled';
import { processorTimeOf } from '../../support/processor-time-of';
import { realConversation } from '../../support/real-bot';
import { cardSchema, visibleText } from '../card-schema';

interface Body {
  composeExtension: {
    type: string;
    attachments: { contentType: string; content: unknown; preview: { content: { title: string; text: string } } }[];
  };
  task: {
    type: string;
    value: {
      title: string;
      card: { content: { body: { id?: string; type: string; value?: string; text?: string }[] } };
    };
  };
}

function ask(name: string, value: object): Body {
  const response = answerMessageExtension(name, value, realConversation().jobs);
  expect(response?.status).toBe(200);
  return response?.body as Body;
}
const search = (job: string | undefined, queryOptions?: object) =>
  ask('composeExtension/query', {
    commandId: 'searchJob',
    parameters: job === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'job', value: job }],
    queryOptions,
  }).composeExtension.attachments;
const titles = (found: ReturnType<typeof search>) => found.map(({ preview }) => preview.content.title);
const submit = (data: unknown) => ask('composeExtension/submitAction', { commandId: 'compareJobs', data });
const fieldsOf = ({ task }: Body) => task.value.card.content.body;

describe('searching a job while writing a message', () => {
  it('begins with useful ones: the featured jobs and the largest', () => {
    const first = titles(search(undefined));
    expect(first).toEqual(titles(search('')));
    expect(first).toHaveLength(15);
    expect(first).toEqual(expect.arrayContaining(['Loss mitigation specialist', 'Registered Nurses']));
  });

  it.each([
    ['roof', 'Roofers'],
    ['optometr', 'Optometrists'],
    ['loss mit', 'Loss mitigation specialist'],
    ['softwre developer', 'Software Developers'],
    ['RN', 'Registered Nurses'],
  ])('finds what is being typed: %s', (typed, title) => {
    expect(titles(search(typed))[0]).toBe(title);
  });

  it('finds nothing for what is no job, without an error', () => {
    expect(search('zzzz')).toEqual([]);
    expect(search('😀')).not.toContain(undefined);
  });

  it('finds nothing for text that is longer than any name, at once', () => {
    const searches = () => {
      expect(search('tech '.repeat(26))).toEqual([]);
      expect(search('word '.repeat(50_000))).toEqual([]);
    };
    expect(processorTimeOf(searches)).toBeLessThan(1000);
  });

  it('gives each result its whole card, which names the job, its figures and their source', () => {
    const [roofers] = search('roofer');
    expect(roofers?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(cardSchema.parse(roofers?.content)).toBeTruthy();
    const text = visibleText(roofers?.content).join('\n');
    expect(text).toMatch(/Roofers/);
    expect(text).toContain(filled('{47-2181|salary}'));
    expect(text).toContain(filled('{47-2181|salary#source}'));
    expect(roofers?.preview.content.text).toContain(filled('{47-2181|salary}'));
  });

  it('goes on with the next page', () => {
    const first = titles(search('', { skip: 0, count: 5 }));
    const second = titles(search('', { skip: 5, count: 5 }));
    expect(first).toHaveLength(5);
    expect(second).toHaveLength(5);
    expect(second.filter(title => first.includes(title))).toEqual([]);
  });
});

describe('comparing two jobs in a dialog', () => {
  it('asks for both', () => {
    const dialog = ask('composeExtension/fetchTask', { commandId: 'compareJobs' });
    expect(dialog.task).toMatchObject({ type: 'continue', value: { title: 'Compare two jobs' } });
    expect(fieldsOf(dialog).map(({ id, type }) => [id, type])).toEqual([
      ['first', 'Input.Text'],
      ['second', 'Input.Text'],
    ]);
  });

  it('inserts the comparison', () => {
    const [card, ...none] = submit({ first: 'optician', second: 'Optometrists' }).composeExtension.attachments;
    expect(none).toEqual([]);
    expect(cardSchema.parse(card?.content)).toBeTruthy();
    expect(visibleText(card?.content).join('\n')).toContain(filled('{29-1041|salary}'));
  });

  it('asks which one where a name fits several jobs, and takes the choice', () => {
    const [note, choice, second] = fieldsOf(submit({ first: 'teacher', second: 'optometrist' }));
    expect(visibleText(note).join()).toContain('“teacher” fits several jobs');
    expect(choice).toMatchObject({ id: 'first', type: 'Input.ChoiceSet', value: '25-2021.00' });
    expect(second).toMatchObject({ id: 'second', value: 'Optometrists' });
    expect(submit({ first: choice?.value, second: second?.value }).composeExtension.attachments).toHaveLength(1);
  });

  it.each([
    ['a name it does not know', { first: 'zzzz', second: 'optician' }, /I know no job called “zzzz”/],
    ['the same job twice', { first: 'optician', second: 'opticians' }, /the same job/],
  ])('says what is wrong: %s', (_, data, expected) => {
    expect(JSON.stringify(fieldsOf(submit(data)))).toMatch(expected);
  });

  it.each([undefined, null, {}, { first: 'optician' }, { first: null, second: '' }])(
    'asks again when something is missing: %j',
    data => {
      expect(submit(data).task.type).toBe('continue');
    },
  );
});
