import { readFileSync, writeFileSync } from 'node:fs';
import { loadDataset } from '../../knowledge/load-dataset';
import { loadDialogs } from '../../language/dialogs';
import { runCommand } from '../run-command';
import { evaluate } from './evaluate';
import { belowFloor, floorSchema } from './floor';
import { tableOf } from './print-figures';

const USAGE = `npm run evaluate
measures understanding, naming and speed on the real data and prints a table
  -- --json FILE      writes the figures to a file, too
  -- --floor FILE     ends with 1 when a figure is worse than recorded in a file
  -- --seed NUMBER    draws other titles than the usual ones, to tune without looking at those
  -- --scale          adds ten times the titles`;
const OPTIONS = {
  json: { type: 'string' },
  floor: { type: 'string' },
  seed: { type: 'string', default: '1' },
  scale: { type: 'boolean', default: false },
} as const;

/** `npm run evaluate` */
runCommand({ usage: USAGE, options: OPTIONS }, ({ values }) => {
  const floor = values.floor === undefined ? {} : floorSchema.parse(JSON.parse(readFileSync(values.floor, 'utf8')));
  const figures = evaluate(loadDataset(), loadDialogs(), { seed: Number(values.seed), scale: values.scale });
  process.stdout.write(tableOf(figures));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  const problems = belowFloor(figures, floor);
  if (problems.length === 0) return;
  process.stderr.write(`Worse than the floor in ${values.floor}:\n${problems.map(line => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
});
