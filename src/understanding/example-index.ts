import { mostAlike } from '../text/most-alike';
import { NgramIndex } from '../text/ngram-index';
import { ngramTables } from '../text/ngram-tables';
import type { Act } from './entities';

/** The form of a labeled example, every span replaced by its type, with what such messages do. */
export interface ExampleForm {
  form: string;
  act: Act;
}

/** An example that resembles a message; `likeness` is 1 for the same form and 0 for nothing in common. */
export interface NearExample extends ExampleForm {
  likeness: number;
}

/** So many examples that share most trigrams are compared letter by letter. */
const SHORTLIST = 20;
const NEIGHBOURS = 5;
/** Share of letters that may be wrong in an example that still counts. */
const MOST_WRONG = 0.6;

/** Finds the labeled examples most similar to a message. */
export class ExampleIndex {
  readonly #forms: readonly ExampleForm[];
  #index: NgramIndex | null = null;

  constructor(forms: readonly ExampleForm[]) {
    this.#forms = forms;
  }

  /** The nearest examples to a message whose spans are replaced by their types, most alike first; none to one longer than they are. */
  nearest(form: string): NearExample[] {
    if (form.split(' ').length > MOST_WORDS) return [];
    // Made when it is first needed: most messages need it not.
    this.#index ??= new NgramIndex(ngramTables(this.#forms.map(example => example.form)));
    const wanted = form.slice(0, MOST_CHARACTERS);
    const shortlist = this.#index.query(wanted, SHORTLIST).flatMap(({ index }) => this.#forms[index] ?? []);
    const forms = shortlist.map(example => example.form);
    return mostAlike(wanted, forms, { limit: NEIGHBOURS, mostWrong: MOST_WRONG }).map(({ index, score }) => ({
      ...(shortlist[index] as ExampleForm),
      likeness: score,
    }));
  }
}

/** Longer texts are cut here, because the cost grows with their length. */
const MOST_CHARACTERS = 100;
/** Examples have fewer words. */
const MOST_WORDS = 40;
