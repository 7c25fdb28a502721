/** Where a name of an occupation comes from; decides which wins when two occupations share it. */
export type NameKind = 'alias' | 'title' | 'reported' | 'short' | 'alternate';

export interface OccupationName {
  text: string;
  kind: NameKind;
}
