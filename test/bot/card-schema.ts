import { z } from 'zod';

/*
 * The part of the Adaptive Cards 1.5 schema (adaptivecards.io/schemas/adaptive-card.json) that every client of the bot
 * shows, written strictly: an element or property beyond it blanks the whole card somewhere, without an error anywhere.
 */
const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  isSubtle: z.boolean().optional(),
  horizontalAlignment: z.enum(['Left', 'Center', 'Right']).optional(),
});
const column = z.strictObject({
  type: z.literal('Column'),
  width: z.enum(['auto', 'stretch']),
  items: z.array(textBlock),
});
const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  separator: z.boolean().optional(),
  columns: z.array(column).min(1),
});
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
});
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1),
  data: z.strictObject({
    text: z.string().min(1),
    msteams: z.strictObject({
      type: z.literal('messageBack'),
      displayText: z.string().min(1),
      text: z.string().min(1),
      value: z.strictObject({ text: z.string().min(1) }),
    }),
  }),
});

/** A card that Teams, Web Chat and the Emulator all show. */
export const cardSchema = z.strictObject({
  msteams: z.strictObject({ width: z.literal('Full') }),
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  body: z.array(z.discriminatedUnion('type', [textBlock, columnSet, factSet])),
  actions: z.array(submit).min(1).max(6).optional(),
});

/** Every text of a card that a person can see, in reading order. */
export function visibleText(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(visibleText);
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([name, value]) => {
    if (name === 'data' || name === 'msteams') return [];
    return typeof value === 'string' ? (['text', 'title', 'value'].includes(name) ? [value] : []) : visibleText(value);
  });
}
