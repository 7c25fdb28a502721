/** How many results a list shows when no number is asked for. */
export const STANDARD_LIMIT = 5;
/** How many results a list shows at once, however many are asked for. */
export const MOST_SHOWN = 10;
