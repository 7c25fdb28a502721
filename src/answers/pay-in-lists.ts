import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import { type AnswerContext, formatted, publishedFact } from './answer-context';
import { type Gap, gapBetween } from './gap';
import { whereTold } from './national-figures';

/** Median yearly pay, or hourly pay for a job that is only paid by the hour. */
export function payOf(subject: Subject, place: StateCode | null, context: AnswerContext): Fact {
  const year = publishedFact('salary', subject, place, context);
  return year.missing === 'hourly-only' ? publishedFact('hourly', subject, place, context) : year;
}

/** True for a figure of yearly pay. */
export function byTheYear({ fact }: { fact: Fact }): boolean {
  return fact.unit === 'USD/year';
}

/** "$50,970", "$23.33 an hour", or a note that there is no figure; national figures in a list for a place are marked. */
export function payInList(pay: Fact, asked: StateCode | null, context: AnswerContext): string {
  const { wording } = context;
  if (pay.value === null) return wording.say('move', 'unpaid');
  const figure = formatted(pay, context);
  const said = byTheYear({ fact: pay }) ? figure : wording.say('move', 'by-hour', { pay: figure });
  return said + whereElse(pay, asked, context);
}

/** " nationwide" for a national figure in a list for a place. */
export function whereElse(pay: Fact, asked: StateCode | null, context: AnswerContext): string {
  return pay.place === asked ? '' : whereTold(pay, asked, context);
}

/** The difference in pay; null between yearly and hourly pay, and between pay of different places. */
export function payGap(after: Fact, before: Fact): Gap | null {
  return after.unit === before.unit && after.place === before.place ? gapBetween(after, before) : null;
}
