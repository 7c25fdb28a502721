import module from 'node:module';

// Imported first: keeps what Node compiles of two thousand modules for the next start. Node 22 and later can; where no
// temporary folder can be written, Node goes on without.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();
