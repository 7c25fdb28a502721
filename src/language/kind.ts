/** The kinds of question the bot answers (design vocabulary). */
export const kinds = ['overview', 'fact', 'compare', 'rank', 'find', 'related', 'move', 'talk'] as const;
export type Kind = (typeof kinds)[number];
