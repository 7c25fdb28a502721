import { unzipSync } from 'fflate';
import { readArguments } from '../../src/commands/run-command';
import { teamsPackage } from '../../src/commands/teams-package';
import { checkOptions, TEAMS_PACKAGE } from '../../src/commands/teams-package-options';

const APP = '12345678-1234-1234-1234-123456789012';
const required = ['--app-id', APP, '--domain', 'bot.example.org'];
const options = (...more: string[]) => read([...required, ...more]);

function read(args: readonly string[]) {
  const { values, words } = readArguments(TEAMS_PACKAGE, args);
  return checkOptions(values, words, '1.2.3');
}

function problemsOf(...args: string[]): string[] {
  try {
    read(args);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map(line => line.trim());
  }
}

/** Width, height and color type of a PNG (RFC 2083, chunk IHDR); color type 6 has transparency. */
function headOf(png: Uint8Array | undefined) {
  const view = Buffer.from(png ?? []);
  return {
    signature: view.toString('latin1', 1, 4),
    width: view.readUInt32BE(16),
    height: view.readUInt32BE(20),
    type: view[25],
  };
}

describe('the Teams package', () => {
  it('holds a manifest that is valid against Microsoft’s schema, and both icons, at the top', () => {
    const files = unzipSync(teamsPackage(options()));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(headOf(files['color.png'])).toMatchObject({ signature: 'PNG', width: 192, height: 192 });
    expect(headOf(files['outline.png'])).toEqual({ signature: 'PNG', width: 32, height: 32, type: 6 });
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest).toMatchObject({
      id: APP,
      version: '1.2.3',
      bots: [{ botId: APP, scopes: ['personal', 'team', 'groupChat'] }],
      developer: { privacyUrl: 'https://bot.example.org/privacy', termsOfUseUrl: 'https://bot.example.org/terms' },
      validDomains: ['bot.example.org'],
    });
    for (const { commands } of manifest.bots[0].commandLists)
      for (const command of commands)
        expect(command).toMatchObject({ type: 'prompt', prompt: expect.stringMatching(/\w/) });
  });

  it('names the bot as an agent of Microsoft 365 Copilot, and its channels, if that is asked for', () => {
    const manifestFor = (...more: string[]) =>
      JSON.parse(Buffer.from(unzipSync(teamsPackage(options(...more)))['manifest.json'] ?? []).toString());
    const plain = manifestFor();
    expect(plain).not.toHaveProperty('copilotAgents');
    expect(plain).not.toHaveProperty('supportsChannelFeatures');
    const wide = manifestFor('--copilot', '--all-channels');
    expect(wide.copilotAgents).toEqual({ customEngineAgents: [{ type: 'bot', id: wide.bots[0].botId }] });
    expect(wide.bots[0].scopes).toEqual(['personal', 'team', 'groupChat', 'copilot']);
    expect(wide.bots[0].commandLists.flatMap(({ scopes }: { scopes: string[] }) => scopes)).toContain('copilot');
    expect(wide.supportsChannelFeatures).toBe('tier1');
  });

  it('is the same to the byte for the same options', () => {
    expect(Buffer.from(teamsPackage(options())).equals(teamsPackage(options()))).toBe(true);
  });

  it('is not made when the manifest would not be valid', () => {
    expect(() => teamsPackage({ ...options(), name: 'x'.repeat(31) })).toThrow(/manifest is not valid.*30/s);
  });
});

describe('options of the Teams package', () => {
  it('are explained by --help, each in a line', () => {
    for (const option of ['--app-id', '--domain', '--name', '--out', '--copilot', '--all-channels'])
      expect(TEAMS_PACKAGE.usage).toMatch(new RegExp(`^  ${option} +\\S`, 'm'));
  });

  it('require only the app id and the domain', () => {
    expect(options()).toEqual({
      appId: APP,
      domain: 'bot.example.org',
      name: 'Career Questions',
      developer: 'bot.example.org',
      version: '1.2.3',
      copilot: false,
      allChannels: false,
      out: 'dist/career-questions-teams.zip',
    });
  });

  it('are all used', () => {
    const given = options('--name', 'Careers', '--developer', 'Example', '--app-version', '2.0.0', '--out', 'a.zip');
    expect(given).toMatchObject({ name: 'Careers', developer: 'Example', version: '2.0.0', out: 'a.zip' });
  });

  it('name every mistake at once, and what is allowed', () => {
    expect(problemsOf('--app-id', 'x', '--name', 'x'.repeat(31), '--bot', 'y', '--out')).toEqual([
      'The Teams package was not made:',
      expect.stringMatching(/^--app-id is "x"; allowed: the bot’s application id, such as /),
      expect.stringMatching(/^--domain is missing; needed: the host name .*bot\.example\.org/),
      '--name is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; allowed: a name of at most 30 characters',
      '--out has no value; needed: a file to write, ending in .zip',
      expect.stringMatching(/^unknown option --bot; options: --app-id, --domain/),
      expect.stringMatching(/^unexpected argument "y"; options: /),
    ]);
  });

  it('reject a value for a flag', () => {
    expect(problemsOf(...required, '--copilot=yes')[1]).toBe(
      '--copilot is "yes"; allowed: no value; it adds Microsoft 365 Copilot',
    );
  });

  it.each(['https://bot.example.org', 'bot.example.org/api', 'bot.example.org:443', 'localhost', '127.0.0.1', 'bot'])(
    'refuse %s as a domain',
    domain => {
      expect(problemsOf('--app-id', APP, '--domain', domain)[1]).toContain(`--domain is "${domain}"`);
    },
  );
});
