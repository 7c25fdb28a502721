/** Where a name of an occupation comes from; decides which wins when two occupations share it. */
export type NameKind = 'alias' | 'title' | 'reported' | 'short' | 'alternate';

/** A name of an occupation. */
export interface OccupationName {
  text: string;
  kind: NameKind;
}
