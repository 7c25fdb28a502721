import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ContentError } from '../../knowledge/content-error';
import { loadDataset } from '../../knowledge/load-dataset';
import { loadDialogs } from '../../language/dialogs';
import { evaluate } from './evaluate';
import { belowFloor, floorSchema } from './floor';
import { tableOf } from './print-figures';

/**
 * `npm run evaluate -- [--json FILE] [--floor FILE] [--seed NUMBER] [--scale]`: measures understanding, naming and
 * speed on the real data and prints a table.
 * `--json` also writes the figures to a file; `--floor` ends with 1 when a figure is worse than recorded in a file;
 * `--seed` draws other titles than the usual ones, to tune without looking at those; `--scale` adds ten times the titles.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      floor: { type: 'string' },
      seed: { type: 'string', default: '1' },
      scale: { type: 'boolean', default: false },
    },
  });
  const floor = values.floor === undefined ? {} : floorSchema.parse(JSON.parse(readFileSync(values.floor, 'utf8')));
  const figures = evaluate(loadDataset(), loadDialogs(), { seed: Number(values.seed), scale: values.scale });
  process.stdout.write(tableOf(figures));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  const problems = belowFloor(figures, floor);
  if (problems.length === 0) return;
  process.stderr.write(`Worse than the floor in ${values.floor}:\n${problems.map(line => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof ContentError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
