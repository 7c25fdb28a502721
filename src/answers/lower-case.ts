/** A title or label as it stands inside a sentence: lower case, apart from abbreviations and names. */
export function lowerCase(title: string): string {
  return title.replace(/[A-Z][\w'-]*/g, word => (/^[A-Z]{2}|^English$/.test(word) ? word : word.toLowerCase()));
}
