/** BLS's typical education for entry, from none to doctoral (Employment Projections, Table 5.4). */
export const educationLevels = [
  'No formal educational credential',
  'High school diploma or equivalent',
  'Some college, no degree',
  'Postsecondary nondegree award',
  "Associate's degree",
  "Bachelor's degree",
  "Master's degree",
  'Doctoral or professional degree',
] as const;
export type EducationLevel = (typeof educationLevels)[number];

/** BLS's typical on-the-job training (Employment Projections, Table 5.4). */
export const trainingLevels = [
  'None',
  'Short-term on-the-job training',
  'Moderate-term on-the-job training',
  'Long-term on-the-job training',
  'Apprenticeship',
  'Internship/residency',
] as const;
export type TrainingLevel = (typeof trainingLevels)[number];
