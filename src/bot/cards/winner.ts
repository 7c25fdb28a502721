/** Marks a winning figure with a word, for people who do not see colors, or hear the card read out. */
export function marked(shown: string, winner: { word: string } | undefined): string {
  return winner ? `${shown} ✓ ${winner.word}` : shown;
}

/** The same with the word first, so that figures stay right-aligned. */
export function markedBefore(shown: string, winner: { word: string } | undefined): string {
  return winner ? `✓ ${winner.word}  ${shown}` : shown;
}

/** Returns the font weight of a figure: bold if it wins. */
export function weightOf(wins: boolean): 'Bolder' | 'Default' {
  return wins ? 'Bolder' : 'Default';
}
