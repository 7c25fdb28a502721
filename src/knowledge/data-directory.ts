import path from 'node:path';

/** Directory of the compiled dataset: `data/` at the top of the project. */
export const dataDirectory = path.join(__dirname, '..', '..', 'data');
