import type { Logger } from 'pino';
import type { Conversation } from '../conversation/conversation';
import { ContentError } from '../knowledge/content-error';
import type { CurrentConversation } from './current-conversation';
import { errorForLog } from './error-for-log';

/**
 * Takes over what changed in `data/` and `dialogs/`. Broken content is refused with everything that is wrong in it, and the old
 * content serves on.
 * @returns whether the new content serves now
 */
export function reload(current: CurrentConversation, load: () => Conversation, log: Logger): boolean {
  try {
    current.replace(load());
    log.info('the changed content has been taken over');
    return true;
  } catch (error) {
    if (error instanceof ContentError)
      log.error({ problems: error.problems }, 'the changed content is broken; the old one serves on');
    else log.error({ err: errorForLog(error) }, 'the content could not be loaded; the old one serves on');
    return false;
  }
}
