import type { Sources } from '../knowledge/schema/sources';

const listed = new Intl.ListFormat('en-US');

/**
 * Of when the figures are, by names that wordings can use: {oews}, {oews_states}, {projections}, {cps_age}; {onet_title}; and {newer}: the releases that
 * are out and not held, each with its date, or "none".
 */
export function vintagesOf(sources: Sources): Record<string, string> {
  const vintages = Object.entries(sources).map(([id, { vintage }]) => [id.replaceAll('-', '_'), vintage] as const);
  return {
    ...Object.fromEntries(vintages),
    onet_title: sources.onet?.title ?? '',
    newer: listed.format(newerReleases(sources)) || 'none',
  };
}

/** Releases that are out and not held: "O*NET 31.0 (August 2026)". */
export function newerReleases(sources: Sources): string[] {
  const newer = Object.values(sources).flatMap(source => source.newer ?? []);
  return [...new Set(newer.map(({ what, released }) => `${what} (${dateSaid(released)})`))];
}

/** "2026-05-15" as "May 2026", "2026" as it is. */
function dateSaid(date: string): string {
  const [year, month] = date.split('-');
  if (month === undefined) return date;
  const named = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
  return `${named.format(new Date(`${year}-${month}-01T00:00:00Z`))} ${year}`;
}
