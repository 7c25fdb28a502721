/** How a reply says that a figure is the whole country's though a place was asked for. */
export const NATIONAL = /nationwide|for the whole U\.S\.|(?:in|for) all industries/i;
