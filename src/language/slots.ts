import { z } from 'zod';

/** What stands for a named thing in the examples of `dialogs/`: "{job}". */
export const slotNames = ['job', 'measure', 'place', 'trait', 'amount', 'education'] as const;
export type SlotName = (typeof slotNames)[number];

/** One letter per slot, so that a masked slot weighs like a word in the trigram index. */
export const SLOT = { job: 'JJ', measure: 'MM', place: 'PP', trait: 'TT', amount: 'AA' } as const;

const ALLOWED = `a text in which braces stand around ${slotNames.join(', ')} only`;

/** An example question. A slot that nobody knows would be a word that nobody says, and the example without effect. */
export const exampleSchema = z.string().min(1).refine(hasKnownSlots, ALLOWED);

const SLOT_PATTERN = new RegExp(`\\{(?:${slotNames.join('|')})\\}`, 'g');

function hasKnownSlots(example: string): boolean {
  return !example.includes('{') && !example.includes('}') ? true : !/[{}]/.test(example.replace(SLOT_PATTERN, ''));
}
