import { IntlMessageFormat } from 'intl-messageformat';
import type { Dialogs } from '../content/dialogs';
import type { FileKind } from '../content/needed-wordings';
import type { MeasureId } from '../knowledge/fact';

type Values = Record<string, string | number | boolean>;

/** The bot's sentences: ICU messages of `dialogs/`, each compiled once. */
export class Wording {
  readonly #compiled = new Map<string, IntlMessageFormat>();

  constructor(
    readonly dialogs: Dialogs,
    /** Where people can reach a human (CONTACT_URL); null if not set. */
    readonly contact: string | null,
  ) {}

  /** A message under `say` in the file of a kind. @throws Error if there is no such message */
  say(kind: FileKind, key: string, values: Values = {}): string {
    return this.#format(this.dialogs.kinds[kind].say[key], `${kind}.yaml, say.${key}`, values);
  }

  /** True if there is such a message: a measure or label may have one of its own. */
  has(kind: FileKind, key: string): boolean {
    return key in this.dialogs.kinds[kind].say;
  }

  /** Says why there is no figure. */
  missing(why: string, values: Values): string {
    return this.#format(this.dialogs.kinds.fact.missing?.[why], `fact.yaml, missing.${why}`, values);
  }

  /** " (BLS, May 2024)" */
  cited(source: string): string {
    return this.say('fact', 'cited', { source });
  }

  /** Says whose figure it is, if not the job's own. */
  basis(why: string, values: Values): string {
    return this.#format(this.dialogs.kinds.fact.basis?.[why], `fact.yaml, basis.${why}`, values);
  }

  /** An entry of `talk.yaml`. */
  talk(id: string, values: Values = {}): string {
    return this.#format(this.dialogs.talk[id]?.say, `talk.yaml, ${id}.say`, {
      contact: this.contact ?? 'none',
      ...values,
    });
  }

  /** An entry of `terms.yaml`; null if there is none. */
  term(id: string): string | null {
    return this.dialogs.terms[id]?.say ?? null;
  }

  measure(id: MeasureId): string {
    return this.dialogs.measures[id].label;
  }

  /** The most common word for a measure, for suggestions: the first of its `words`. */
  shortName(id: MeasureId): string {
    return this.dialogs.measures[id].words[0] ?? id;
  }

  #format(message: string | undefined, where: string, values: Values): string {
    if (message === undefined) throw new Error(`dialogs/${where} is missing`);
    const compiled = this.#compiled.get(message) ?? new IntlMessageFormat(message, 'en-US');
    this.#compiled.set(message, compiled);
    return String(compiled.format(values));
  }
}
