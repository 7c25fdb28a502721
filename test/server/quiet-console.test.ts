import { pino } from 'pino';
import { quietConsole } from '../../src/server/quiet-console';

it('What libraries write to the console does not get out; at the level "debug" the log says that they did', () => {
  const lines: string[] = [];
  const written: unknown[] = [];
  const write = (...parts: unknown[]) => written.push(...parts);
  const console = { debug: write, error: write, info: write, log: write, trace: write, warn: write };
  quietConsole(console, pino({ level: 'debug' }, { write: line => void lines.push(line) }));
  console.error('what a stranger sent');
  console.log('what a stranger sent');
  expect(written).toEqual([]);
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain('stranger');
});
