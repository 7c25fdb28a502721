/** A figure that wins says so in a word: people who see no colour, or hear the card read out, need it. */
export function marked(shown: string, winner: { word: string } | undefined): string {
  return winner ? `${shown} ✓ ${winner.word}` : shown;
}

/** The same with the word first, so that figures stay aligned at their right end. */
export function markedBefore(shown: string, winner: { word: string } | undefined): string {
  return winner ? `✓ ${winner.word}  ${shown}` : shown;
}

export function weightOf(wins: boolean): 'Bolder' | 'Default' {
  return wins ? 'Bolder' : 'Default';
}
