/** A word or label that begins a line or heads a row. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
