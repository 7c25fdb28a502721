/** True when the id of an occupation is a code, or a specialty of it ("29-1141.03" of "29-1141"). */
export function isCode(id: string, code: string): boolean {
  return id === code || id.startsWith(`${code}.`);
}
