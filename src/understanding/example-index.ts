import Fuse from 'fuse.js';
import { NgramIndex } from '../text/ngram-index';
import { ngramTables } from '../text/ngram-tables';
import type { Act } from './entities';

/** The form of a labelled example, every span replaced by its type, with what such messages do. */
export interface ExampleForm {
  form: string;
  act: Act;
}

/** An example that resembles a message; `likeness` is 1 for the same form and 0 for nothing alike. */
export interface NearExample extends ExampleForm {
  likeness: number;
}

/** Fuse looks at so many examples at most: it is exact, and slow. */
const SHORTLIST = 20;
const NEIGHBOURS = 5;
/** Fuse's score of the least alike example that still counts. */
const LEAST_ALIKE = 0.6;

/** Finds the labelled examples most like a message. */
export class ExampleIndex {
  readonly #forms: readonly ExampleForm[];
  #index: NgramIndex | null = null;

  constructor(forms: readonly ExampleForm[]) {
    this.#forms = forms;
  }

  /** The nearest examples to a message whose spans are replaced by their types, most alike first. */
  nearest(form: string): NearExample[] {
    // Made when it is first needed: most messages need it not.
    this.#index ??= new NgramIndex(ngramTables(this.#forms.map(example => example.form)));
    const wanted = form.slice(0, MOST_CHARACTERS);
    const shortlist = this.#index.query(wanted, SHORTLIST).flatMap(({ index }) => this.#forms[index] ?? []);
    const fuse = new Fuse(shortlist, {
      keys: ['form'],
      includeScore: true,
      ignoreLocation: true,
      threshold: LEAST_ALIKE,
    });
    return fuse.search(wanted, { limit: NEIGHBOURS }).map(({ item, score = 1 }) => ({ ...item, likeness: 1 - score }));
  }
}

/** Longer texts are judged by their beginning: what they cost grows with their length. */
const MOST_CHARACTERS = 100;
