import Fuse from 'fuse.js';
import { runCommand } from '#src/commands/run-command';
import { loadConversation } from '#src/conversation/load-conversation';
import { loadDataset } from '#src/knowledge/load-dataset';
import { percentile, timed } from '../evaluate/figures';
import { readAllQuestions } from '../evaluate/question-files';
import { RECORD_OPTION, RECORD_USAGE, report } from '../record';
import { costsOf } from './costs';
import { measureOverHttp, type Speed } from './over-http';
import { measureStarts } from './start';

const ROUNDS = 40;
const PLAIN_FUSE_QUERIES = 10;

/** Questions of many kinds, some with typos. */
const QUESTIONS = [
  'which pays more?',
  'what skills do collectors need',
  'how much do roofers make in Ohio',
  'tell me about dental hygienists',
  'wich pays mor, machinist or tool and die maker',
  'elecrical engneer hourly pay',
  'how many jobs are there for registered nurses',
  'compare roofers, painters and glaziers on pay',
  'where are these numbers from',
  'will it rain tomorrow',
];

const USAGE = `npm run bench
measures loading, memory and time per question, looks for the slowest message, and times plain Fuse over the same names; then start
and turns per second, compared with the bot's server without understanding and with an echo bot, all in the same run
${RECORD_USAGE}`;

/** The program of `npm run bench`. */
runCommand({ usage: USAGE, options: RECORD_OPTION }, ({ values }) => measure(values.record));

async function measure(record: boolean): Promise<void> {
  const beforeLoad = performance.now();
  const conversation = loadConversation();
  const loadMs = performance.now() - beforeLoad;
  globalThis.gc?.();
  const rss = process.memoryUsage().rss / 1e6;

  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const question of QUESTIONS) times.push(timed(() => conversation.respond(question, undefined)).ms);
  const warm = times.slice(QUESTIONS.length);

  const dataset = loadDataset();
  const ordinary = [...new Set(readAllQuestions().map(({ turns: [first] }) => first?.say ?? ''))];
  const costs = costsOf(text => conversation.respond(text, undefined), ordinary, [
    ...ordinary.flatMap(text => text.split(' ')),
    ...dataset.occupations.map(({ title }) => title),
  ]);

  const names = [...new Set(dataset.occupations.flatMap(occupation => occupation.names.map(name => name.text)))];
  const fuse = new Fuse(names, { includeScore: true });
  const fuseTimes = QUESTIONS.slice(0, PLAIN_FUSE_QUERIES).map(
    question => timed(() => fuse.search(question.slice(0, 32), { limit: 5 })).ms,
  );

  const starts = await measureStarts();
  const { bot, playback, echo } = await measureOverHttp(conversation, QUESTIONS);

  const rows: [string, string][] = [
    ['load and index', `${loadMs.toFixed(0)} ms`],
    ['memory after loading (RSS)', `${rss.toFixed(0)} MB`],
    ['question to answer, p50', `${percentile(warm, 0.5).toFixed(2)} ms`],
    ['question to answer, p99', `${percentile(warm, 0.99).toFixed(2)} ms`],
    [`cost of ${ordinary.length} ordinary messages, p50`, `${costs.p50.toFixed(2)} ms of the processor`],
    ['cost of ordinary messages, p99', `${costs.p99.toFixed(2)} ms`],
    [
      'the costliest message that a search found',
      `${costs.costliest.ms.toFixed(1)} ms, ${costs.costliest.text.length} characters`,
    ],
    ['the costliest message ÷ p50 of ordinary ones', `${(costs.costliest.ms / costs.p50).toFixed(1)} ×`],
    [`plain Fuse over ${names.length} names, p50`, `${percentile(fuseTimes, 0.5).toFixed(0)} ms`],
    ['plain Fuse ÷ the bot', `${(percentile(fuseTimes, 0.5) / percentile(warm, 0.5)).toFixed(0)} ×`],
    ['start to ready', `${starts.bot.toFixed(0)} ms`],
    ['start to ready, minimal botbuilder bot (baseline)', `${starts.echo.toFixed(0)} ms`],
    ['start to ready, bot ÷ baseline', `${(starts.bot / starts.echo).toFixed(2)} ×`],
    overHttp('the bot', bot),
    overHttp('its server, playing back answers', playback),
    overHttp('minimal botbuilder bot (baseline)', echo),
    ['over HTTP, bot ÷ its server playing back answers', share(bot, playback)],
    ['over HTTP, bot ÷ baseline', share(bot, echo)],
  ];
  report('bench', rows, record);
  process.stdout.write(`The costliest message:\n${costs.costliest.text}\n`);
}

function overHttp(whose: string, { perSecond, p50, p99 }: Speed): [string, string] {
  const turns = `${perSecond.toFixed(0)} turns/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return [`over HTTP, ${whose}`, turns];
}

function share(one: Speed, other: Speed): string {
  return `${((100 * one.perSecond) / other.perSecond).toFixed(0)} %`;
}
