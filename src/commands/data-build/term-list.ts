/** Gives each distinct label a position, in order of first use. */
export class TermList {
  readonly labels: string[] = [];
  readonly #positions = new Map<string, number>();

  add(label: string): number {
    const known = this.#positions.get(label);
    if (known !== undefined) return known;
    this.labels.push(label);
    this.#positions.set(label, this.labels.length - 1);
    return this.labels.length - 1;
  }
}
