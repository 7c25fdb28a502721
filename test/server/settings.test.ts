import { misspelledSettings } from '../../src/server/misspelled-settings';
import { doubtsAbout, readSettings, settingNames } from '../../src/server/settings';

const APP = '12345678-1234-1234-1234-123456789012';

function problemsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readSettings(environment);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('settings', () => {
  it('need nothing for a local run, and count an empty variable as absent', () => {
    expect(readSettings({ PORT: '', HOST: ' ' })).toMatchObject({ HOST: '127.0.0.1', PORT: 3978, CONTACT_URL: null });
  });

  it('name every mistake at once, with value and what is allowed', () => {
    expect(
      problemsOf({ PORT: '70000', LOG_LEVEL: 'loud', CONTACT_URL: 'foo', MicrosoftAppType: 'Multi' }).split('\n'),
    ).toEqual([
      'Wrong settings in the environment:',
      '  PORT is "70000"; allowed: a whole number from 0 to 65535 (the port)',
      '  MicrosoftAppType is "Multi"; allowed: one of MultiTenant, SingleTenant, UserAssignedMSI',
      '  LOG_LEVEL is "loud"; allowed: one of fatal, error, warn, info, debug, trace, silent',
      '  CONTACT_URL is "foo"; allowed: an address such as https://example.org/contact, mailto:team@example.org or tel:+12025550123',
      '  MicrosoftAppId is not set; it is needed because MicrosoftAppType is set',
    ]);
  });

  it.each([['javascript:alert(1)'], ['example.org']])('refuse %s as an address for people', address => {
    expect(problemsOf({ CONTACT_URL: address })).toContain('CONTACT_URL is');
  });

  it('never print a secret', () => {
    const problems = problemsOf({
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'hush',
      MicrosoftAppType: 'UserAssignedMSI',
    });
    expect(problems).toContain('MicrosoftAppPassword is (hidden)');
    expect(problems).toContain('MicrosoftAppTenantId is not set');
    expect(problems).not.toContain('hush');
  });

  it('tell what else an app of each type needs', () => {
    expect(problemsOf({ MicrosoftAppId: APP, MicrosoftAppType: 'MultiTenant' })).toContain(
      'MicrosoftAppPassword is not set; needed for an app of type MultiTenant',
    );
    expect(problemsOf({ MicrosoftAppId: APP, MicrosoftAppPassword: 'x', MicrosoftAppType: 'SingleTenant' })).toContain(
      'MicrosoftAppTenantId is not set; needed for an app of type SingleTenant',
    );
  });

  it('take an app with a tenant for one of that tenant, and ask for the tenant where there is none', () => {
    const app = { MicrosoftAppId: APP, MicrosoftAppPassword: 'x' };
    expect(readSettings({ ...app, MicrosoftAppTenantId: APP }).MicrosoftAppType).toBe('SingleTenant');
    expect(readSettings({ ...app, MicrosoftAppType: 'MultiTenant' }).MicrosoftAppType).toBe('MultiTenant');
    expect(problemsOf(app)).toMatch(/MicrosoftAppTenantId is not set.*set MicrosoftAppType to MultiTenant/);
    expect(readSettings({}).MicrosoftAppType).toBe('');
  });

  it('doubt a secret that looks like the id of one, and say nothing of it', () => {
    const app = { MicrosoftAppId: APP, MicrosoftAppTenantId: APP };
    expect(doubtsAbout(readSettings({ ...app, MicrosoftAppPassword: APP }))).toEqual([
      expect.not.stringContaining(APP),
    ]);
    expect(doubtsAbout(readSettings({ ...app, MicrosoftAppPassword: 'Ab8~x' }))).toEqual([]);
  });

  it('need a signing secret, and a good one, where other machines can come', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toContain('DIRECT_LINE_SECRET is not set; needed because HOST "0.0.0.0"');
    expect(problemsOf({ HOST: '0.0.0.0', DIRECT_LINE_SECRET: 's'.repeat(32) })).toBe('');
    const short = problemsOf({ DIRECT_LINE_SECRET: 'too short' });
    expect(short).toContain('DIRECT_LINE_SECRET is (hidden); allowed: at least 32 characters');
  });

  it('need a good token for assistants, which opens nothing else', () => {
    expect(readSettings({}).MCP_TOKEN).toBe('');
    expect(problemsOf({ MCP_TOKEN: 't'.repeat(32) })).toBe('');
    expect(problemsOf({ MCP_TOKEN: 'too short' })).toContain('MCP_TOKEN is (hidden); allowed: at least 32 characters');
    const same = problemsOf({ MCP_TOKEN: 's'.repeat(32), DIRECT_LINE_SECRET: 's'.repeat(32) });
    expect(same).toMatch(/MCP_TOKEN is \(hidden\); must differ from DIRECT_LINE_SECRET/);
  });

  it('take lists of origins, and refuse what is not one', () => {
    expect(readSettings({ ALLOWED_ORIGINS: 'https://a.example, http://localhost:8080' }).ALLOWED_ORIGINS).toEqual([
      'https://a.example',
      'http://localhost:8080',
    ]);
    expect(problemsOf({ FRAME_ORIGINS: 'https://a.example/page' })).toContain('FRAME_ORIGINS is');
    expect(problemsOf({ FRAME_ORIGINS: '*', ALLOWED_ORIGINS: '*' })).toBe('');
  });
});

describe('a variable that is not a setting', () => {
  it.each([
    ['MESSAGES_PER_MIN', 'MESSAGES_PER_MINUTE'],
    ['ALLOWED_ORIGIN', 'ALLOWED_ORIGINS'],
    ['FRAME_ORIGNS', 'FRAME_ORIGINS'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['log_level', 'LOG_LEVEL'],
    ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
    ['MicrosoftAppTenant', 'MicrosoftAppTenantId'],
    ['DIRECTLINE_SECRET', 'DIRECT_LINE_SECRET'],
    ['CONTACT_URI', 'CONTACT_URL'],
  ])('is told when it looks like one: %s', (name, setting) => {
    expect(misspelledSettings({ [name]: 'x' }, settingNames)).toEqual([
      `${name} is not a setting and has no effect; did you mean ${setting}?`,
    ]);
  });

  it.each([['HOME'], ['PATH'], ['HOSTNAME'], ['LOGNAME'], ['npm_config_loglevel'], ['NODE_ENV'], ['REDIS_URL']])(
    'is passed over in silence when it is somebody else’s: %s',
    name => {
      expect(misspelledSettings({ [name]: 'x' }, settingNames)).toEqual([]);
    },
  );

  it('is passed over where the setting it looks like is set', () => {
    expect(misspelledSettings({ LOG_LEVEL: 'warn', LOGLEVEL: 'info' }, settingNames)).toEqual([]);
  });
});
