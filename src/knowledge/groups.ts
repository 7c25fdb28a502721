/** Code of the group of all occupations. */
export const ALL_JOBS = '00-0000';

/** True for the code of a SOC major group or of all occupations; false for the id of a single occupation. */
export function isGroupCode(id: string): boolean {
  return id.endsWith('-0000');
}
