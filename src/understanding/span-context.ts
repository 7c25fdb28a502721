import type { PayCycle } from '../query/period';
import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import type { OccupationLinker } from './occupations/linker';
import type { NameParts } from './resolve-job';
import type { Slots } from './slots';
import type { MeasuredSpan } from './tagger';
import type { Message } from './token-features';

/** What every span is resolved with. */
export interface Resolver {
  lexicon: Lexicon;
  linker: OccupationLinker;
  /** What a shortened name may refer to. */
  parts: NameParts;
}

/** A span being resolved, with its context. */
export interface SpanContext extends Resolver {
  message: Message;
  spans: readonly MeasuredSpan[];
  span: MeasuredSpan;
  tokens: readonly Token[];
  slots: Slots;
  /** How often an amount of the message is paid, if that is not a unit of time; otherwise null. */
  cycle: PayCycle | null;
}
