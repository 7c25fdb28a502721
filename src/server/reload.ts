import type { Logger } from 'pino';
import type { Conversation } from '../conversation/conversation';
import { ContentError } from '../knowledge/content-error';
import type { CurrentConversation } from './current-conversation';
import { errorForLog } from './error-for-log';

/**
 * Loads the changed files of `data/` and `dialogs/`. If they are broken, logs every problem, and the old content stays in use.
 * @returns true if the new content is now in use
 */
export function reload(current: CurrentConversation, load: () => Conversation, log: Logger): boolean {
  try {
    current.replace(load());
    log.info('the changed content is now in use');
    return true;
  } catch (error) {
    if (error instanceof ContentError)
      log.error({ problems: error.problems }, 'the changed content is broken; the old content stays in use');
    else log.error({ err: errorForLog(error) }, 'the content could not be loaded; the old content stays in use');
    return false;
  }
}
