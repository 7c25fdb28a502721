import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import { type Gap, gapBetween } from './gap';
import { whereTold } from './national-figures';
import { formatted, publishedFact, type Toolbox } from './toolbox';

/** Median yearly pay, or hourly pay for a job that is only paid by the hour. */
export function payOf(subject: Subject, place: StateCode | null, toolbox: Toolbox): Fact {
  const year = publishedFact('salary', subject, place, toolbox);
  return year.missing === 'hourly-only' ? publishedFact('hourly', subject, place, toolbox) : year;
}

/** True for a figure of yearly pay. */
export function byTheYear({ fact }: { fact: Fact }): boolean {
  return fact.unit === 'USD/year';
}

/** "$50,970", "$23.33 an hour", or a note that there is no figure; national figures in a list for a place are marked. */
export function payInList(pay: Fact, asked: StateCode | null, toolbox: Toolbox): string {
  const { wording } = toolbox;
  if (pay.value === null) return wording.say('move', 'unpaid');
  const figure = formatted(pay, toolbox);
  const said = byTheYear({ fact: pay }) ? figure : wording.say('move', 'by-hour', { pay: figure });
  return said + whereElse(pay, asked, toolbox);
}

/** " nationwide" for a national figure in a list for a place. */
export function whereElse(pay: Fact, asked: StateCode | null, toolbox: Toolbox): string {
  return pay.place === asked ? '' : whereTold(pay, asked, toolbox);
}

/** Null between yearly and hourly pay, and between state and national pay. */
export function payGap(after: Fact, before: Fact): Gap | null {
  return after.unit === before.unit && after.place === before.place ? gapBetween(after, before) : null;
}
