import type { Answer } from '../../src/answers/answer';
import type { AnswerContext } from '../../src/answers/answer-context';
import { answerQuery } from '../../src/answers/answer-query';
import { Wording } from '../../src/answers/wording';
import { type Query, queryAbout } from '../../src/query/query';
import { realDataset, realDialogs } from './real-content';

let loaded: AnswerContext | undefined;

/** What answers are made of, over the real data and wordings; loaded once per worker. */
export function realAnswerContext(): AnswerContext {
  loaded ??= { dataset: realDataset(), wording: new Wording(realDialogs(), null) };
  return loaded;
}

/** The answer to a query about subjects by id. */
export function answerAbout(ids: readonly string[], rest: Partial<Query> = {}): Answer {
  return answerQuery(queryAbout(ids, rest), realAnswerContext());
}

/** Ids of jobs that tests speak of. */
export const JOBS = {
  actors: '27-2011.00',
  cardiologists: '29-1212.00',
  cashiers: '41-2011.00',
  collections: 'collections-representative',
  electricians: '47-2111.00',
  florists: '27-1023.00',
  glaziers: '47-2121.00',
  infantry: '55-3016.00',
  lossMitigation: 'loss-mitigation-specialist',
  nurses: '29-1141.00',
  opticians: '29-2081.00',
  optometrists: '29-1041.00',
  pilots: '53-2011.00',
  plumbers: '47-2152.00',
  practicalNurses: '29-2061.00',
  restaurantCooks: '35-2014.00',
  roofers: '47-2181.00',
  teachers: '25-2031.00',
} as const;
