import type { Situation } from '../understanding/situation';
import type { Message } from '../understanding/token-features';
import type { Example } from './corpus';

/** A labeled message as the models see it. */
export interface Prepared {
  example: Example;
  situation: Situation;
  message: Message;
  features: Uint32Array[];
  tags: number[];
}
