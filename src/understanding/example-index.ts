import { mostAlike } from '../text/most-alike';
import { NgramIndex } from '../text/ngram-index';
import { ngramTables } from '../text/ngram-tables';
import type { Act } from './entities';

/** A labeled example with every span replaced by its type, and its act. */
export interface ExampleForm {
  form: string;
  act: Act;
}

/** An example that resembles a message; `likeness` is 1 for the same form and 0 if they have nothing in common. */
export interface NearExample extends ExampleForm {
  likeness: number;
}

/** How many of the examples that share most trigrams are compared letter by letter. */
const SHORTLIST = 20;
const NEIGHBORS = 5;
/** An example counts if at most this share of the letters is wrong. */
const MOST_WRONG = 0.6;

/** Finds the labeled examples most similar to a message. */
export class ExampleIndex {
  readonly #forms: readonly ExampleForm[];
  #index: NgramIndex | null = null;

  constructor(forms: readonly ExampleForm[]) {
    this.#forms = forms;
  }

  /**
   * Returns the examples nearest to a message, most similar first; none if the message is longer than any example.
   * @param form the message with its spans replaced by their types
   */
  nearest(form: string): NearExample[] {
    if (form.split(' ').length > MOST_WORDS) return [];
    // Built on first use, because most messages do not need it.
    this.#index ??= new NgramIndex(ngramTables(this.#forms.map(example => example.form)));
    const wanted = form.slice(0, MOST_CHARACTERS);
    const shortlist = this.#index.query(wanted, SHORTLIST).flatMap(({ index }) => this.#forms[index] ?? []);
    const forms = shortlist.map(example => example.form);
    return mostAlike(wanted, forms, { limit: NEIGHBORS, mostWrong: MOST_WRONG }).map(({ index, score }) => ({
      ...(shortlist[index] as ExampleForm),
      likeness: score,
    }));
  }
}

/** Longer texts are cut here, because the cost grows with their length. */
const MOST_CHARACTERS = 100;
/** Examples have fewer words than this. */
const MOST_WORDS = 30;
