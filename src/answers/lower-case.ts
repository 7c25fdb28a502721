/** A title or label for use inside a sentence: lower case, except for abbreviations and names. */
export function lowerCase(title: string): string {
  return title.replace(/[A-Z][\w'-]*/g, word => (/^[A-Z]{2}|^English$/.test(word) ? word : word.toLowerCase()));
}
