/** Code of the group of all occupations. */
export const ALL_JOBS = '00-0000';

/** True for the code of a SOC major group or of all occupations; false for the id of a single occupation. */
export function isGroupCode(id: string): boolean {
  return id.endsWith('-0000');
}

/** Major groups, by the first two digits of a SOC code. */
const MANAGEMENT = '11';
const MILITARY = '55';
/** First-line supervisors have codes of their own in each major group from protective service on (33-1011, 47-1011). */
const SUPERVISORS = /^(?:3[3-9]|4\d|5\d)-10/;

/** True for the code of managers and of first-line supervisors. */
export function isManager(code: string): boolean {
  return code.startsWith(MANAGEMENT) || isSupervisor(code);
}

/** True for the code of first-line supervisors. */
export function isSupervisor(code: string): boolean {
  return SUPERVISORS.test(code);
}

/** True for the code of a military occupation: O*NET relates them to no civilian ones. */
export function isMilitary(code: string): boolean {
  return code.startsWith(MILITARY);
}

/** Characters of a SOC code that name its group: "53" rail and other transportation, "53-4" rail, "53-403" conductors. */
export const groupLength = { major: 2, minor: 4, broad: 6 } as const;

/** True if two SOC codes are of the same group. */
export function areInOneGroup(one: string, other: string, level: keyof typeof groupLength): boolean {
  return one.startsWith(other.slice(0, groupLength[level]));
}
