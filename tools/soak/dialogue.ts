const JOBS = [
  'roofers',
  'glaziers',
  'opticians',
  'florists',
  'plumbers',
  'electricians',
  'dental hygienists',
  'registered nurses',
  'machinists',
  'pharmacists',
  'travel agents',
  'court reporters',
  'surveyors',
];
const STATES = [
  'Ohio',
  'Texas',
  'Utah',
  'Idaho',
  'Florida',
  'Georgia',
  'Virginia',
  'Oregon',
  'Iowa',
  'Kansas',
  'Maine',
];

/** Messages per round; all but the first depend on earlier ones. */
const ROUND = 6;

/**
 * Returns a message of a chat. Chats are about different occupations and places, so that an answer from another chat's dialogue state can
 * be told by its figures, and few messages would be understood the same way without the dialogue state.
 * @param chat number of the chat
 * @param turn number of the message, from 0
 */
export function messageOf(chat: number, turn: number): string {
  const round = Math.floor(turn / ROUND);
  const job = pick(JOBS, chat + round);
  const other = pick(JOBS, chat + round + 1 + (chat % 5));
  const state = pick(STATES, chat * 3 + round);
  const messages = [
    `how much do ${job} make`,
    `and in ${state}?`,
    `what about ${other}`,
    'how many jobs are there?',
    `which pays more, ${job} or ${other}`,
    'which of those grows faster?',
  ];
  return pick(messages, turn);
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] as string;
}
