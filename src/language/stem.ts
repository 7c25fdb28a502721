const ENDINGS = /(?:ational|ation|ator|ating|ions?|ing|ment|ers?|ors?|ists?|ed|es|al|e|y)$/;
const SHORTEST = 6;

/** What an English word has in common with its kin: "engineer", "engineering" → "engine", "engineer"; rough on purpose. */
export function stem(word: string): string {
  return word.length < SHORTEST ? word : word.replace(ENDINGS, '');
}
