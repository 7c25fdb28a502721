/**
 * Gives what is kept under a name, or else makes it. What is made must be plain data (`structuredClone`), and depend on
 * nothing but `data/`, `dialogs/` and the code: `npm run build` makes it once for all starts.
 */
export type IndexCache = <T>(name: string, make: () => T) => T;

/** Where nothing is kept. */
export const noCache: IndexCache = (_name, make) => make();
