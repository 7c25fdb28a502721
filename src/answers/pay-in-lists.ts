import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import { type Gap, gapBetween } from './gap';
import { formatted, publishedFact, type Toolbox } from './toolbox';

/** Median yearly pay, or hourly pay for a job that is only paid by the hour. */
export function payOf(subject: Subject, place: StateCode | null, toolbox: Toolbox): Fact {
  const year = publishedFact('salary', subject, place, toolbox);
  return year.missing === 'hourly-only' ? publishedFact('hourly', subject, place, toolbox) : year;
}

export function byTheYear({ fact }: { fact: Fact }): boolean {
  return fact.unit === 'USD/year';
}

/** "$50,970", "$23.33 an hour", or that there is no such figure. */
export function payInList(pay: Fact, toolbox: Toolbox): string {
  if (pay.value === null) return toolbox.wording.say('move', 'unpaid');
  return byTheYear({ fact: pay })
    ? formatted(pay, toolbox)
    : toolbox.wording.say('move', 'by-hour', { pay: formatted(pay, toolbox) });
}

/** None between pay by the year and pay by the hour. */
export function payGap(after: Fact, before: Fact): Gap | null {
  return after.unit === before.unit ? gapBetween(after, before) : null;
}
