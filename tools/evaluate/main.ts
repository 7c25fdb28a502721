import { readFileSync, writeFileSync } from 'node:fs';
import { modelTrouble } from '#src/commands/model-trouble';
import { runCommand, UserError } from '#src/commands/run-command';
import { loadDialogs } from '#src/content/dialogs';
import { loadDataset } from '#src/knowledge/load-dataset';
import { loadModels } from '#src/understanding/load-models';
import { RECORD_OPTION, RECORD_USAGE, recordRows } from '../record';
import type { Block } from './block';
import { blocks, evaluate, longBlocks } from './evaluate';
import { belowFloor, floorSchema } from './floor';
import { summaryOf } from './summary';
import { createWorld } from './world';

const USAGE = `npm run evaluate
measures reading, understanding, naming and speed on the real data, and prints a table for each
  -- --only NAMES     measures only these parts, comma-separated: ${blocks.map(({ name }) => name).join(', ')}
  -- --curve          adds the learning curve: trains on 25, 50 and 100 percent of the talks, which takes minutes
  -- --scale          adds the times with ten times as many titles
  -- --json FILE      also writes the figures to a file
  -- --floor FILE     exits with 1 if a figure is worse than recorded in this file
  -- --seed NUMBER    draws different titles and slips, to tune without looking at the usual ones
${RECORD_USAGE}`;
const OPTIONS = {
  only: { type: 'string' },
  curve: { type: 'boolean', default: false },
  scale: { type: 'boolean', default: false },
  json: { type: 'string' },
  floor: { type: 'string' },
  seed: { type: 'string', default: '1' },
  ...RECORD_OPTION,
} as const;

/** The program of `npm run evaluate`. */
runCommand({ usage: USAGE, options: OPTIONS }, ({ values }) => {
  if (values.record && values.only !== undefined) throw new UserError('--record needs all parts; leave out --only.');
  const floor = values.floor === undefined ? {} : floorSchema.parse(JSON.parse(readFileSync(values.floor, 'utf8')));
  const chosen = [
    ...chosenBlocks(values.only),
    ...(values.curve ? [longBlocks.curve] : []),
    ...(values.scale ? [longBlocks.scale] : []),
  ];
  // Outdated models may have been trained on what is held out now.
  const trouble = modelTrouble();
  if (trouble !== null) throw new UserError(trouble);
  const world = createWorld(loadDataset(), loadDialogs(), loadModels(), Number(values.seed));
  const figures = evaluate(chosen, world, text => process.stdout.write(text));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  if (values.record) recordRows('evaluate', summaryOf(figures));
  const problems = belowFloor(figures, floor);
  if (problems.length === 0) return;
  process.stderr.write(`Worse than the floor in ${values.floor}:\n${problems.map(line => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
});

/** @throws UserError that lists the existing parts */
function chosenBlocks(only: string | undefined): readonly Block[] {
  if (only === undefined) return blocks;
  const names = only.split(',').filter(Boolean);
  const unknown = names.filter(name => !blocks.some(block => block.name === name));
  if (unknown.length > 0) throw new UserError(`There is no part named ${unknown.join(', ')}.\n\n${USAGE}`);
  return blocks.filter(({ name }) => names.includes(name));
}
