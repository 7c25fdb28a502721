/** A no-break space: mark and word stay on one line. */
const JOINED = '\u00a0';

/** Marks the winning figure with a word, for people who cannot see the color or who hear the card read out. */
export function marked(shown: string, winner: { word: string } | undefined): string {
  return winner ? `${shown} ✓${JOINED}${winner.word}` : shown;
}

/** Like `marked`, but with the word first, so that figures stay right-aligned. */
export function markedBefore(shown: string, winner: { word: string } | undefined): string {
  return winner ? `✓${JOINED}${winner.word}  ${shown}` : shown;
}

/** Returns the font weight of a figure: bold if it wins. */
export function weightOf(wins: boolean): 'Bolder' | 'Default' {
  return wins ? 'Bolder' : 'Default';
}
