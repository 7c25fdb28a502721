import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Wording } from '../../src/answers/wording';
import { measureIds } from '../../src/knowledge/fact';
import { neededBases, neededReasons, neededTalk, neededWordings } from '../../src/language/needed-wordings';
import { realConversation } from '../support/real-bot';

const questions = path.join(__dirname, '..', 'questions');
const conversations = readdirSync(questions)
  .filter(name => name.endsWith('.jsonl'))
  .flatMap(name => readFileSync(path.join(questions, name), 'utf8').split('\n').filter(Boolean))
  .map(line => (JSON.parse(line) as { turns: { say: string }[] }).turns);

test('Whatever the bot says, the wording for it is one that every start makes sure of', () => {
  const said = new Set<string>();
  const { say, missing, basis } = Wording.prototype;
  jest.spyOn(Wording.prototype, 'say').mockImplementation(function (this: Wording, ...call) {
    said.add(`${call[0]}.say.${call[1]}`);
    return say.apply(this, call);
  });
  jest.spyOn(Wording.prototype, 'missing').mockImplementation(function (this: Wording, ...call) {
    said.add(`fact.missing.${call[0]}`);
    return missing.apply(this, call);
  });
  jest.spyOn(Wording.prototype, 'basis').mockImplementation(function (this: Wording, ...call) {
    said.add(`fact.basis.${call[0]}`);
    return basis.apply(this, call);
  });
  for (const turns of conversations)
    turns.reduce<unknown>((memory, turn) => realConversation().respond(turn.say, memory).memory, undefined);

  const needed = [
    ...Object.entries(neededWordings).flatMap(([kind, keys]) => keys.map(key => `${kind}.say.${key}`)),
    ...neededReasons.map(reason => `fact.missing.${reason}`),
    ...neededBases.map(basis => `fact.basis.${basis}`),
  ];
  // A measure without a wording of its own is said as any number or list.
  const ofMeasures = measureIds.flatMap(id =>
    ['', '-featured', '-top', '-again', '-featured-again'].map(variant => `fact.say.${id}${variant}`),
  );
  expect([...said].filter(key => !needed.includes(key) && !ofMeasures.includes(key))).toEqual([]);
  expect(said.size).toBeGreaterThan(60);
});

test('All talk that stands in the code is made sure of', () => {
  const { greet, respond } = realConversation();
  const talk = jest.spyOn(Wording.prototype, 'talk');
  greet();
  for (const where of ['group', 'channel'] as const) greet({ where, bot: 'Bot' });
  for (const text of ['', 'x'.repeat(3000), 'qwrtz', 'how much does it pay', 'start over', 'help'])
    respond(text, undefined);
  expect(talk.mock.calls.map(([id]) => id).filter(id => !neededTalk.includes(id))).toEqual([]);
  talk.mockRestore();
});
