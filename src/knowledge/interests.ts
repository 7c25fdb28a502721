/** O*NET's six interests, in the order of its tables and of `data/terms.json`. */
export const interests = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional'] as const;
export type Interest = (typeof interests)[number];
