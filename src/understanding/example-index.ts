import Fuse from 'fuse.js';
import { NgramIndex } from '../text/ngram-index';
import { ngramTables } from '../text/ngram-tables';
import type { Act } from './entities';

/** The form of a labelled example, every span replaced by its type, with what such messages do. */
export interface ExampleForm {
  form: string;
  act: Act;
}

/** An example that resembles a message; `likeness` is 1 for the same form and 0 for nothing in common. */
export interface NearExample extends ExampleForm {
  likeness: number;
}

/** The most examples that Fuse compares: it is exact, and slow. */
const SHORTLIST = 20;
const NEIGHBOURS = 5;
/** Highest Fuse score (least similar) of an example that still counts. */
const LEAST_ALIKE = 0.6;

/** Finds the labelled examples most similar to a message. */
export class ExampleIndex {
  readonly #forms: readonly ExampleForm[];
  #index: NgramIndex | null = null;

  constructor(forms: readonly ExampleForm[]) {
    this.#forms = forms;
  }

  /** The nearest examples to a message whose spans are replaced by their types, most alike first. */
  nearest(form: string): NearExample[] {
    // Built on first use: most messages do not need it.
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

/** Longer texts are cut here, because the cost grows with their length. */
const MOST_CHARACTERS = 100;
