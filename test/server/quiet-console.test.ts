import { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { logWarnings, quietConsole } from '../../src/server/quiet-console';

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

it('What Node or a library warns of is a line of the log, and many of them are one', () => {
  const lines: string[] = [];
  const printed = jest.fn();
  const process = new EventEmitter().on('warning', printed);
  logWarnings(process, pino({}, { write: line => void lines.push(line) }));
  for (let time = 0; time < 100; time++) process.emit('warning', new Error('a deprecation'));
  expect(printed).not.toHaveBeenCalled();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('a deprecation');
});
