/**
 * Returns the index cached under a name, or builds it. An index must be plain data (`structuredClone`) and depend on nothing but
 * `data/`, `dialogs/` and the code: `npm run build` builds it once for all starts.
 */
export type IndexCache = <T>(name: string, make: () => T) => T;

/** Builds everything without a cache. */
export const noCache: IndexCache = (_name, make) => make();
