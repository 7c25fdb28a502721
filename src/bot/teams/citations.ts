import type { Activity } from 'botbuilder';
import { linkTo } from '../../answers/source-links';
import type { Source } from '../../knowledge/schema/sources';

/** Limits of Teams: citations per message, characters of a name and of an abstract. */
const MOST = 20;
const LONGEST = { name: 80, abstract: 160 };

/**
 * Adds the sources of a reply as Teams citations: [n] in the text after each mention of a source, and one message entity that describes
 * each n. Does nothing if there are no sources, or if a card has replaced the text, because the card has links.
 * @param labels short names of the sources, as in the text ("BLS, May 2024")
 * @param known all sources
 */
export function withCitations(
  reply: Partial<Activity>,
  labels: readonly string[],
  known: readonly Source[],
): Partial<Activity> {
  const cited = labels.slice(0, MOST);
  if (cited.length === 0 || reply.text === undefined) return reply;
  return {
    ...reply,
    text: marked(reply.text, cited),
    entities: [
      ...(reply.entities ?? []),
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        citation: cited.map((label, at) => ({
          '@type': 'Claim',
          position: at + 1,
          appearance: appearanceOf(
            label,
            known.find(source => source.label === label),
          ),
        })),
      },
    ],
  };
}

/** Adds the number of each source after every mention of it, or at the end if the text does not mention it. */
function marked(text: string, labels: readonly string[]): string {
  // Longer labels first, because a shorter one may be a prefix of another.
  const pattern = [...labels].sort((a, b) => b.length - a.length).map(escaped);
  const numbered = text.replace(
    new RegExp(`(${pattern.join('|')})(\\)?)`, 'g'),
    (_, label: string, bracket: string) => `${label}${bracket} [${labels.indexOf(label) + 1}]`,
  );
  const missing = labels.flatMap((label, at) => (text.includes(label) ? [] : [`[${at + 1}]`]));
  return [numbered, ...missing].join(' ');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function appearanceOf(label: string, source: Source | undefined) {
  const url = source && linkTo(source);
  return {
    '@type': 'DigitalDocument',
    name: clipped(source ? `${source.title}, ${source.vintage}` : label, LONGEST.name),
    abstract: clipped(source ? `${source.publisher}; ${source.license}` : label, LONGEST.abstract),
    ...(url ? { url } : {}),
  };
}

function clipped(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
