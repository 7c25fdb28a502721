/** How many rows the publishers' files have below the column titles, including notes. */
const KNOWN: Readonly<Record<string, number>> = {
  'national_M2021_dl.xlsx': 1403,
  'national_M2022_dl.xlsx': 1402,
  'national_M2023_dl.xlsx': 1403,
  'national_M2024_dl.xlsx': 854,
  'national_M2025_dl.xlsx': 1401,
  'natsector_M2024_dl.xlsx': 16_434,
  'state_M2024.csv': 35_427,
  'SARPP_STATE_2008_2023.csv': 524,
  'occupation.xlsx [Table 1.2]': 1117,
  'education.xlsx [Table 5.3]': 837,
  'skills.xlsx [Table 6.2]': 838,
  'skills.xlsx [Table 6.5]': 836,
  'cpsaat11_2022.xlsx': 596,
  'cpsaat11b_2025.xlsx': 596,
  'CIP2020_SOC2018_Crosswalk.csv': 6097,
  'Occupation Data.txt': 1016,
  'Alternate Titles.txt': 56_505,
  'Job Titles.txt': 54_269,
  'Sample of Reported Titles.txt': 7955,
  'Job Zones.txt': 923,
  'Job Zone Reference.txt': 5,
  'Related Occupations.txt': 18_460,
  'Skills.xlsx': 62_580,
  'Essential Skills.txt': 18_200,
  'Transferable Skills.txt': 45_500,
  'Knowledge.xlsx': 58_014,
  'Technology Skills.txt': 32_773,
  'Software Skills.txt': 31_821,
  'Interests.txt': 8307,
  'Work Styles.txt': 37_422,
  'Tasks to DWAs.txt': 23_850,
  'DWA Reference.txt': 2087,
};

/** Any other release, and a file without a year in its name, must have at least this share of the rows of a listed one. */
const LEAST_SHARE = 0.9;

/**
 * Reports a table that is cut short.
 * @param table name of the file, with its sheet
 * @param fault receives the field, its value and what is allowed
 */
export function checkCount(
  table: string,
  rows: number,
  fault: (field: string, value: string, allowed: string) => unknown,
): void {
  const exact = /\d{4}/.test(table) ? KNOWN[table] : undefined;
  const like = Object.entries(KNOWN).filter(([name]) => tableOf(name) === tableOf(table));
  const least = Math.floor(LEAST_SHARE * Math.min(...like.map(([, count]) => count)));
  if (exact !== undefined && rows !== exact)
    fault('rows', `${rows}`, `${exact} rows: the file is not as published, rows may be missing or doubled`);
  if (exact === undefined && like.length > 0 && rows < least)
    fault('rows', `${rows}`, `${least} rows or more, as earlier releases have: the file may be cut short`);
}

/** The name of a table without its year and file type. */
function tableOf(name: string): string {
  return name.replace(/\d{4}/g, '').replace(/\.(?:xlsx|csv|txt)/, '');
}
