import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from 'pino';
import { createStream } from 'rotating-file-stream';
import { z } from 'zod';
import { answerKinds } from '../../answers/answer';
import type { Feedback, FeedbackBook } from '../../bot/feedback';
import type { Turn } from '../../conversation/conversation';
import { withoutPersonal } from './without-personal';

/** One line of the log: a question from which the bot could be improved. */
export const learnLineSchema = z.object({
  /** ISO 8601, UTC. */
  time: z.string(),
  why: z.enum(['out-of-scope', 'clarify', 'no-data', 'down']),
  kind: z.enum(answerKinds).nullable(),
  question: z.string(),
  /** What the person wrote with a thumb down. */
  comment: z.string().nullable(),
});
export type LearnLine = z.infer<typeof learnLineSchema>;

/** Milliseconds after which writing is tried again once it has failed. */
const TRIES_AGAIN_AFTER = 10_000;

/** Logs the questions that the bot failed to answer well. The file rotates at 10 MB; the last five old files are kept. */
export class LearnLog implements FeedbackBook {
  readonly #open: () => ReturnType<typeof createStream>;
  readonly #log: Logger;
  readonly #triesAgainAfter: number;
  /** Null after an error such as a full disk, since an error ends the stream. */
  #stream: ReturnType<typeof createStream> | null;
  #notBefore = 0;

  /**
   * @param file its folder must exist; each process needs its own file
   * @param log gets a warning if a line could not be written; answers never wait for that
   * @param triesAgainAfter milliseconds to pause after such an error
   * @throws Error if the folder or the file is not writable
   */
  constructor(file: string, log: Logger, triesAgainAfter = TRIES_AGAIN_AFTER) {
    const folder = path.dirname(path.resolve(file));
    if (!isWritableFolder(folder) || !isWritableFile(file)) {
      throw new Error(`Cannot write LEARN_LOG ${file}: it must be a writable file in an existing, writable folder.`);
    }
    this.#log = log;
    this.#triesAgainAfter = triesAgainAfter;
    this.#open = () => {
      const stream = createStream(path.basename(file), { path: folder, size: '10M', rotate: 5, mode: 0o600 });
      stream.on('error', () => this.#lose(stream));
      stream.on('warning', () => log.warn('LEARN_LOG could not be rotated'));
      return stream;
    };
    this.#stream = this.#open();
  }

  /** Logs the question of a turn that left it open, unless the bot asked which of several occupations was meant. */
  note({ answer, query }: Pick<Turn, 'answer' | 'query'>, text: string): void {
    const { outcome, kind, occupations } = answer;
    if (outcome === 'answer' || outcome === 'smalltalk' || text.trim() === '') return;
    if (outcome === 'clarify' && query?.unclear?.what === 'name' && occupations.length > 0) return;
    this.#write({ why: outcome, kind, question: text, comment: null });
  }

  keep({ verdict, answered, comment }: Feedback): void {
    if (verdict === 'down' && answered) {
      this.#write({ why: 'down', kind: answered.kind, question: answered.question, comment });
    }
  }

  /** Writes what is buffered and closes the file. */
  close(): Promise<void> {
    return new Promise(resolve => (this.#stream ? this.#stream.end(() => resolve()) : resolve()));
  }

  #lose(stream: ReturnType<typeof createStream>): void {
    if (stream !== this.#stream) return;
    this.#stream = null;
    this.#notBefore = Date.now() + this.#triesAgainAfter;
    this.#log.warn('a question could not be written to LEARN_LOG; a later question will try again');
  }

  #write({ question, comment, ...rest }: Omit<LearnLine, 'time'>): void {
    const line: LearnLine = {
      time: new Date().toISOString(),
      ...rest,
      question: withoutPersonal(question),
      comment: comment && withoutPersonal(comment),
    };
    if (this.#stream === null && Date.now() >= this.#notBefore) this.#stream = this.#open();
    this.#stream?.write(`${JSON.stringify(line)}\n`);
  }
}

/** True if the file is writable or does not exist yet. */
function isWritableFile(file: string): boolean {
  try {
    if (!existsSync(file)) return true;
    accessSync(file, constants.W_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isWritableFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
