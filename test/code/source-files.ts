import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

/** A file of the code, by its path from the top of the project ("src/text/tokenize.ts"). */
export interface SourceFile {
  file: string;
  code: string;
}

/** All files of TypeScript in a folder of the project, and in the folders in it. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map(name => {
      const file = path.posix.join(folder, name.split(path.sep).join('/'));
      return { file, code: readFileSync(path.join(root, file), 'utf8') };
    });
}
