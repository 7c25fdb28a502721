import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ICONS, type Identity, manifestOf } from '../bot/teams/manifest';
import { manifestProblems } from './manifest-problems';
import { OptionsError, readOptions, USAGE } from './teams-package-options';

const project = path.join(__dirname, '..', '..');
const icons = path.join(project, 'src', 'bot', 'teams', 'icons');

/** A fixed time in every entry: the same options give the same bytes. */
const WRITTEN = '2024-01-01T12:00:00';

/** The manifest does not hold against Microsoft's schema: a mistake of this program, not of its user. */
class ManifestError extends Error {}

/**
 * The app package as Teams takes it: manifest and icons in one zip.
 * @throws ManifestError with everything the schema objects to
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

/** `npm run teams:package -- --app-id … --domain …` */
function main(args: readonly string[]): void {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string };
  const { out, ...identity } = readOptions(args, version);
  const bytes = teamsPackage(identity);
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  writeFileSync(out, bytes);
  process.stdout.write(
    `${out} is written: “${identity.name}” ${identity.version} for https://${identity.domain}.\nUpload it in Teams under Apps, Manage your apps, Upload an app.\n`,
  );
}

if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof OptionsError ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  }
}
