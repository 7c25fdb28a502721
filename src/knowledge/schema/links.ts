import { z } from 'zod';
import type { ContentProblem } from '../content-error';

const text = z.string().min(1);

/**
 * What an address can have filled in:
 * - `code`: the O*NET-SOC code ("29-1141.00")
 * - `occupation`: the code of the BLS line in six digits ("291141")
 * - `major`: the code of its major group in six digits ("290000")
 */
const placeholders = ['code', 'occupation', 'major'] as const;
/** The values of the placeholders; without those that a job does not have. */
export type LinkValues = Partial<Record<(typeof placeholders)[number], string>>;

const PLACEHOLDER = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');

/**
 * Fills an address.
 * @returns null if it contains a placeholder that has no value
 */
export function filledAddress(url: string, values: LinkValues): string | null {
  const names = [...url.matchAll(PLACEHOLDER)].map(([, name]) => name as keyof LinkValues);
  if (names.some(name => values[name] === undefined)) return null;
  return url.replace(PLACEHOLDER, (_, name: keyof LinkValues) => values[name] ?? '');
}

/** True if nothing in braces is left once all placeholders are filled. */
function hasKnownPlaceholders(url: string): boolean {
  return !/[{}]/.test(url.replace(PLACEHOLDER, ''));
}

/** True for an address without spaces and quotes that begins with https:// and a host. */
function isAddress(url: string): boolean {
  return /^https:\/\/[^\s"'<>\\]+$/.test(url) && URL.canParse(url.replace(PLACEHOLDER, '0'));
}

const linkSchema = z.strictObject({
  /** What the link says. */
  label: text,
  url: text
    .refine(isAddress, 'an address that begins with https://')
    .refine(
      hasKnownPlaceholders,
      `only these placeholders: ${placeholders.map(placeholder => `{${placeholder}}`).join(', ')}`,
    ),
  /** Ids of the topics and terms it is about; absent if it is about jobs. */
  for: z.array(text).min(1).optional(),
});

/** `data/links.yaml`: pages of publishers and public services, in the order of replies. */
export const linksSchema = z.record(z.string(), linkSchema);
export type LinkTemplates = z.infer<typeof linksSchema>;
/** One entry of `data/links.yaml`. */
export type LinkTemplate = LinkTemplates[string];

/** One problem for each topic or term of a link that does not exist. @param known ids of all topics and terms */
export function unknownLinkTopics(links: LinkTemplates, known: ReadonlySet<string>): ContentProblem[] {
  return Object.entries(links).flatMap(([id, { for: topics = [] }]) =>
    topics
      .filter(topic => !known.has(topic))
      .map(topic => ({
        file: 'data/links.yaml',
        where: `link ${id}`,
        field: 'for',
        value: JSON.stringify(topic),
        allowed: 'the id of a topic in dialogs/topics.yaml or of a term in dialogs/terms.yaml',
      })),
  );
}
