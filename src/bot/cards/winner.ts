/** Marks the winning figure with a word, for people who cannot see the color or who hear the card read out. */
export function marked(shown: string, winner: { word: string } | undefined): string {
  return winner ? `${shown} ✓ ${winner.word}` : shown;
}

/** Like `marked`, but with the word first, so that figures stay right-aligned. */
export function markedBefore(shown: string, winner: { word: string } | undefined): string {
  return winner ? `✓ ${winner.word}  ${shown}` : shown;
}

/** Returns the font weight of a figure: bold if it wins. */
export function weightOf(wins: boolean): 'Bolder' | 'Default' {
  return wins ? 'Bolder' : 'Default';
}
