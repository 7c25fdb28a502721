import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scripts } from '../package.json';
import { plainText } from '../src/answers/plain-text';
import { realConversation } from './support/real-bot';

const root = path.join(__dirname, '..');
const folders = ['.', 'docs', 'docs/decisions'];
const documents = folders.flatMap(folder =>
  readdirSync(path.join(root, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => path.posix.join(folder, name)),
);
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The anchor of a heading, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** The anchors of a document. */
const anchorsOf = (file: string) =>
  [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe('the README', () => {
  it('shows a conversation as the bot answers it', () => {
    const [, shown = ''] = /```\n(> .*?)```/s.exec(textOf('README.md')) ?? [];
    const conversation = realConversation();
    let state: unknown;
    const said = shown.split('\n').filter(line => line.startsWith('> '));
    const lines = said.flatMap(line => {
      const turn = conversation.respond(line.slice(2), state);
      state = turn.state;
      return [line, plainText(turn.answer)];
    });
    expect(lines.join('\n')).toBe(shown.trimEnd());
  });

  it('has at most 7 KB', () => expect(Buffer.byteLength(textOf('README.md'))).toBeLessThanOrEqual(7168));
});

describe('the documents', () => {
  it.each(documents)('link to files and headings that exist: %s', file => {
    const prose = textOf(file).replace(/^ *```.*?^ *```|`[^`\n]*`/gms, '');
    const links = [...prose.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const broken = links.filter(([, to = '', anchor]) => {
      // "[roofers](job)" is a labeled example.
      if (anchor === undefined && /^[a-z-]*$/.test(to)) return false;
      const target = to === '' ? file : path.posix.join(path.posix.dirname(file), to);
      if (!existsSync(path.join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it.each(documents.filter(file => file !== 'CHANGELOG.md'))(
    'name scripts and files of the project that exist: %s',
    file => {
      const text = textOf(file);
      const commands = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, name = '']) => name);
      expect(commands.filter(name => !Object.hasOwn(scripts, name))).toEqual([]);
      const files = [...text.matchAll(/`((?:src|test|tools|dialogs|deploy)\/[\w./-]+\.(?:ts|js|json|yaml|txt|md))`/g)];
      expect(files.filter(([, name = '']) => !existsSync(path.join(root, name))).map(([, name]) => name)).toEqual([]);
    },
  );
});
