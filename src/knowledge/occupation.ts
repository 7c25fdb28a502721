/** Origin of a name of an occupation; decides which wins if two occupations share it. */
export type NameKind = 'alias' | 'title' | 'reported' | 'short' | 'alternate';

/** A name of an occupation. */
export interface OccupationName {
  text: string;
  kind: NameKind;
}
