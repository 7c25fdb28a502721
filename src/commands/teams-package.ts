import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ICONS, type Identity, manifestOf } from '../bot/teams/manifest';
import { manifestProblems } from './manifest-problems';
import { runCommand } from './run-command';
import { checkOptions, TEAMS_PACKAGE } from './teams-package-options';

const project = path.join(__dirname, '..', '..');
const icons = path.join(project, 'src', 'bot', 'teams', 'icons');

/** The time of every entry is fixed, so that the same options give the same bytes. */
const WRITTEN = '2024-01-01T12:00:00';

/** The manifest does not match Microsoft's schema: a mistake in this program, not by its user. */
class ManifestError extends Error {}

/**
 * Builds the app package for Teams: a zip with the manifest and the icons.
 * @throws ManifestError with everything that the schema rejects
 */
export function teamsPackage(identity: Identity): Uint8Array {
  const manifest = manifestOf(identity);
  const problems = manifestProblems(manifest);
  if (problems.length > 0) throw new ManifestError(['The manifest is not valid:', ...problems].join('\n  '));
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      [ICONS.color]: readFileSync(path.join(icons, ICONS.color)),
      [ICONS.outline]: readFileSync(path.join(icons, ICONS.outline)),
    },
    { mtime: WRITTEN },
  );
}

function writePackage(values: Readonly<Record<string, unknown>>, words: readonly string[]): void {
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string };
  const { out, ...identity } = checkOptions(values, words, version);
  const bytes = teamsPackage(identity);
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  writeFileSync(out, bytes);
  process.stdout.write(
    `Wrote ${out}: “${identity.name}” ${identity.version} for https://${identity.domain}.\nUpload it in Teams under Apps, Manage your apps, Upload an app.\n`,
  );
}

/** `npm run teams:package -- --app-id … --domain …` */
if (require.main === module) runCommand(TEAMS_PACKAGE, ({ values, words }) => writePackage(values, words));
