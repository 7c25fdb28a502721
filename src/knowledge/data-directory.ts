import path from 'node:path';

/** Where the compiled dataset lies: `data/` at the top of the project. */
export const dataDirectory = path.join(__dirname, '..', '..', 'data');
