/** True if an occupation's id is a code or a specialty of it ("29-1141.03" for "29-1141"). */
export function isCode(id: string, code: string): boolean {
  return id === code || id.startsWith(`${code}.`);
}
