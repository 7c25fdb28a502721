import type { SourceRow } from './source-row';

/** What BLS's projection tables print where there is nothing. */
export const NONE = ['—', ''];
export const CODE_COLUMN = 'National Employment Matrix code';
export const TITLE_COLUMN = 'National Employment Matrix title';

/**
 * Titles of BLS's projection tables without their years and footnotes: "Employment, 2034" becomes "Employment, projected",
 * "Employment change, percent, 2024–34" becomes "Employment change, percent".
 */
export function withoutYears(titles: readonly string[]): string[] {
  const years = titles.join(' ').match(/\b20\d\d\b/g) ?? [];
  const last = years.sort().at(-1) ?? '';
  return titles.map(title =>
    title
      .replace(/\[\d+\]/g, '')
      .replace(/^20\d\d /, '')
      .replace(/, 20\d\d–\d\d/, '')
      .replace(`, ${last}`, ', projected')
      .replace(/, 20\d\d\b/, ', base')
      .trim(),
  );
}

/** The code of a row; null for a note below the table. A row that has figures and no code is reported. */
export function codeOf(row: SourceRow, figures: string): string | null {
  if (row.text(CODE_COLUMN) === '' && row.text(figures) === '') return null;
  return row.code(CODE_COLUMN, /^\d{2}-\d{4}$/, 'a code such as 29-1141');
}

/** The title of a row without its footnotes. */
export function titleOf(row: SourceRow): string {
  return row.code(TITLE_COLUMN, /[A-Za-z]{3}/, 'the title of an occupation').replace(/\s*\[\d+\]/g, '');
}
