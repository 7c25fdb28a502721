/** Id of the message extension's command that searches for a job, in the manifest and in invokes. */
export const SEARCH_JOB = 'searchJob';
/** Id of the command that compares two jobs. */
export const COMPARE_JOBS = 'compareJobs';

/** The newest published version of the manifest schema. */
const VERSION = '1.30';

/** Names of the icon files in the package. */
export const ICONS = { color: 'color.png', outline: 'outline.png' } as const;

/** The parts of the manifest that differ between installations. */
export interface Identity {
  /** The bot's application id, a GUID; the app has the same id. */
  appId: string;
  /** Host name at which the bot can be reached over HTTPS. */
  domain: string;
  /** Name in Teams, at most 30 characters. */
  name: string;
  /** Who runs the bot, at most 32 characters. */
  developer: string;
  /** Version of the app; Teams only accepts a changed package if its version is higher. */
  version: string;
  /** Whether people can find the app in Microsoft 365 Copilot too. */
  copilot: boolean;
  /** Whether the app can be used in shared and private channels. */
  allChannels: boolean;
}

/** Returns the manifest of the Teams app, following the schema of `VERSION`. */
export function manifestOf({ appId, domain, name, developer, version, copilot, allChannels }: Identity) {
  const inCopilot = copilot ? ['copilot'] : [];
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    version,
    id: appId,
    developer: {
      name: developer,
      websiteUrl: `https://${domain}/`,
      privacyUrl: `https://${domain}/privacy`,
      termsOfUseUrl: `https://${domain}/terms`,
    },
    name: { short: name, full: `${name}: pay, growth and schooling of jobs` },
    description: {
      short: 'Answers career questions from official figures, with a source for each.',
      full: 'Ask what a job pays, how fast it grows, what schooling and skills it needs and who works in it; compare two jobs, or find the best paid ones with the schooling you have. The answers cover about a thousand jobs in the United States and come from the Bureau of Labor Statistics and O*NET, each figure with its source and date. No language model: every answer is looked up.\n\nUse it in a personal chat, mention it in a group chat or channel, or search a job while you write a message and insert its card.',
    },
    icons: ICONS,
    accentColor: '#12505B',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat', ...inCopilot],
        isNotificationOnly: false,
        supportsFiles: false,
        // The schema allows three lists. Copilot is in the first, because there, too, a person is alone with the bot.
        commandLists: [
          { scopes: ['personal', ...inCopilot], commands },
          { scopes: ['team'], commands },
          { scopes: ['groupChat'], commands },
        ],
      },
    ],
    ...(copilot ? { copilotAgents: { customEngineAgents: [{ type: 'bot', id: appId }] } } : {}),
    // The bot does not depend on who the members of a channel are, or on where its files are stored.
    ...(allChannels ? { supportsChannelFeatures: 'tier1' } : {}),
    composeExtensions: [{ botId: appId, commands: extensionCommands }],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [domain],
  };
}

/** Prompts that Teams offers above the compose box. */
const commands = [
  prompt('Pay', 'What a job pays, in the nation or a state', 'How much do roofers make in Ohio?'),
  prompt('Compare', 'Two jobs side by side', 'Compare opticians and optometrists'),
  prompt('Best jobs', 'A ranking by pay, growth or number of jobs', "Best paid jobs with an associate's degree"),
  prompt('Skills', 'What a job needs', 'What skills do loss mitigation specialists need?'),
  prompt('Similar jobs', 'Jobs close to one you know', 'Jobs similar to florist'),
  prompt('Next step', 'Where a job can lead', 'I am a cashier, what could I do next?'),
  prompt('Sources', 'Where the figures come from', 'Where does your data come from?'),
  prompt('Start over', 'Forgets what was said', 'Start over'),
  prompt('Help', 'What can be asked', 'Help'),
];

function prompt(title: string, description: string, text: string) {
  return { type: 'prompt', title, description, prompt: text };
}

const extensionCommands = [
  {
    id: SEARCH_JOB,
    type: 'query',
    title: 'Search a job',
    description: 'Inserts a card with pay, growth and schooling of a job.',
    context: ['compose', 'commandBox'],
    initialRun: true,
    parameters: [{ name: 'job', title: 'Job', description: 'Name of a job, such as roofer', inputType: 'text' }],
  },
  {
    id: COMPARE_JOBS,
    type: 'action',
    title: 'Compare two jobs',
    description: 'Inserts a card with two jobs side by side.',
    context: ['compose', 'commandBox'],
    fetchTask: true,
  },
];
