import type { Source, Sources } from '../knowledge/schema/sources';
import { listed } from './format-value';

const month = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/**
 * The dates of the figures, by placeholder: {oews}, {oews_states}, {projections}, {cps_age}; {onet_title}; and {newer}: newer
 * releases that are not in the data yet, each with its date, or "none".
 */
export function vintagesOf(sources: Sources): Record<string, string> {
  const vintages = Object.entries(sources).map(([id, { vintage }]) => [id.replaceAll('-', '_'), vintage] as const);
  return {
    ...Object.fromEntries(vintages),
    onet_title: sources.onet?.title ?? '',
    newer: listed.format(newerReleases(Object.values(sources))) || 'none',
  };
}

/** Newer releases that are not in the data yet: "O*NET 31.0 (August 2026)". */
export function newerReleases(sources: readonly Source[]): string[] {
  const newer = sources.flatMap(source => source.newer ?? []);
  return [...new Set(newer.map(({ what, released }) => `${what} (${dateSaid(released)})`))];
}

/** "2026-05-15" as "May 2026", "2026" unchanged. */
function dateSaid(date: string): string {
  const [year, number] = date.split('-');
  if (number === undefined) return date;
  return `${month.format(new Date(`${year}-${number}-01T00:00:00Z`))} ${year}`;
}
