import module from 'node:module';

// Must be imported first. Keeps the compiled code of two thousand modules for the next start. Needs Node 22; does nothing in an older
// version, or if no temporary folder can be written.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();
