import { AdaptiveCard, SerializationContext, ValidationEvent, Versions } from 'adaptivecards';
import { z } from 'zod';

/*
 * The part of Adaptive Cards 1.5 that every client of the bot shows, written strictly: an element or property beyond it
 * blanks the whole card somewhere, without an error anywhere. `officialProblems` checks against Microsoft's own parser.
 */
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large']).optional();
const visible = { id: z.string().min(1).optional(), isVisible: z.boolean().optional() };

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1),
  weight: z.enum(['Default', 'Bolder']).optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large']).optional(),
  color: z.enum(['Accent', 'Warning']).optional(),
  isSubtle: z.literal(true).optional(),
  selectAction: z
    .strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() })
    .optional(),
});
const richText = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z.array(textRun).min(1),
  horizontalAlignment: z.enum(['Left', 'Center', 'Right']).optional(),
  spacing,
  ...visible,
});
const image = z.strictObject({
  type: z.literal('Image'),
  url: z.string().startsWith('data:image/png;base64,'),
  altText: z.string().min(1),
  size: z.literal('Stretch'),
  spacing,
});
const column = z.strictObject({
  type: z.literal('Column'),
  width: z.union([z.enum(['auto', 'stretch']), z.number().positive()]),
  items: z.array(richText).min(1),
  spacing,
});
const columnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(column).min(1), spacing });
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string()).min(1),
});
const container = z.strictObject({
  type: z.literal('Container'),
  /** Elements; containers hold containers. */
  items: z.array(z.lazy((): z.ZodType<unknown> => element)).min(1),
  selectAction: toggle.optional(),
  separator: z.literal(true).optional(),
  minHeight: z.literal('40px').optional(),
  verticalContentAlignment: z.literal('Center').optional(),
  spacing,
  ...visible,
});
const element = z.discriminatedUnion('type', [richText, image, columnSet, container]);

const text = z.string().min(1);
const inTeams = z.strictObject({
  text,
  msteams: z.strictObject({
    type: z.literal('messageBack'),
    displayText: text,
    text,
    value: z.strictObject({ text }),
  }),
});
const submit = z.strictObject({ type: z.literal('Action.Submit'), title: text, data: z.union([text, inTeams]) });

/** A card that Teams, Web Chat and the Emulator all show. */
export const cardSchema = z.strictObject({
  msteams: z.strictObject({ width: z.literal('Full') }),
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  body: z.array(element),
  actions: z.array(submit).min(1).max(6).optional(),
});

/** What Microsoft's own parser of Adaptive Cards 1.5 has against a card; empty where the card is valid. */
export function officialProblems(card: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const later = parsed.validateProperties().validationEvents;
  return [...found, ...later].map(({ event, message }) => `${ValidationEvent[event]}: ${message}`);
}

/** Every text of a card that a person can see, in reading order. */
export function visibleText(card: unknown): string[] {
  return stringsOf(card, ['text', 'title']);
}

/** What a screen reader says of the pictures of a card. */
export function altTexts(card: unknown): string[] {
  return stringsOf(card, ['altText']);
}

function stringsOf(card: unknown, names: readonly string[]): string[] {
  if (Array.isArray(card)) return card.flatMap(entry => stringsOf(entry, names));
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([name, value]) => {
    if (['data', 'msteams', 'selectAction'].includes(name)) return [];
    return typeof value === 'string' ? (names.includes(name) ? [value] : []) : stringsOf(value, names);
  });
}
