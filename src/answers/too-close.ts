/** Amounts within this share of the smaller one, and percentages within so many points, are too close to call. */
export const TOO_CLOSE = { share: 0.02, points: 0.5 };
