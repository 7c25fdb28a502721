import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_OPTIONS } from '../../tools/start-node';

const root = path.join(__dirname, '..', '..');
const UNIT = path.join(root, 'deploy', 'career-questions-bot.service');

/** Of systemd's scale from 0 (locked up) to 10 (no protection at all). */
const MOST_EXPOSED = 1.5;

it('Every image that the container is built from is pinned by its digest', () => {
  const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
  const images = [...dockerfile.matchAll(/^(?:FROM|ARG NODE_IMAGE=)\s*(\S+)/gm)].map(([, image]) => image);
  expect(images).toHaveLength(3);
  for (const image of images) expect(image).toMatch(/@sha256:[\da-f]{64}$|^\$\{NODE_IMAGE\}$/);
});

const analysis = spawnSync('systemd-analyze', ['security', '--offline=true', UNIT], { encoding: 'utf8' });
(analysis.status === null ? it.skip : it)('The example of a unit is locked up well', () => {
  const [, exposure] = /Overall exposure level for .*: ([\d.]+)/.exec(analysis.stdout) ?? [];
  expect(Number(exposure)).toBeLessThan(MOST_EXPOSED);
});

it('The bot has the same bound on its memory however it is started', () => {
  const starts = ['package.json', 'Dockerfile', path.join('deploy', 'career-questions-bot.service')].map(file => {
    const [start = ''] = /node\W.*dist\/server\/main\.js/.exec(readFileSync(path.join(root, file), 'utf8')) ?? [];
    return start.match(/--[\w-]+=\d+/g);
  });
  for (const options of starts) expect(options).toEqual(NODE_OPTIONS);
  expect(NODE_OPTIONS).toContainEqual(expect.stringMatching(/^--max-old-space-size=/));
});

it('A reload that comes too early for the bot does not end the service', () => {
  expect(readFileSync(UNIT, 'utf8')).toMatch(/^Restart=on-failure$.*^RestartForceExitStatus=SIGHUP$/ms);
});
