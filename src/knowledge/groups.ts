/** Code of the group of all occupations. */
export const ALL_JOBS = '00-0000';

/** True for the code of a SOC major group or of all occupations; false for the id of a single occupation. */
export function isGroupCode(id: string): boolean {
  return id.endsWith('-0000');
}

/** Major groups, by the first two digits of a SOC code. */
const MANAGEMENT = '11';
const MILITARY = '55';
/** From protective service on, each major group has codes of its own for first-line supervisors (33-1011, 47-1011). */
const SUPERVISORS = /^(?:3[3-9]|4\d|5\d)-10/;

/** True for the code of managers and of first-line supervisors. */
export function isManager(code: string): boolean {
  return code.startsWith(MANAGEMENT) || isSupervisor(code);
}

/** True for the title of a category of all other jobs of a group ("Engineers, All Other"). */
export function isRemainder(title: string): boolean {
  return title.endsWith(', All Other');
}

/** True for the code of first-line supervisors. */
export function isSupervisor(code: string): boolean {
  return SUPERVISORS.test(code);
}

/** True for the code of a military occupation; O*NET relates these to no civilian ones. */
export function isMilitary(code: string): boolean {
  return code.startsWith(MILITARY);
}

/** How many characters of a SOC code name a group: "53" rail and other transportation, "53-4" rail, "53-403" conductors. */
export const groupLength = { major: 2, minor: 4, broad: 6 } as const;

/** True if two SOC codes are in the same group of a level. */
export function areInOneGroup(code: string, other: string, level: keyof typeof groupLength): boolean {
  return code.startsWith(other.slice(0, groupLength[level]));
}
