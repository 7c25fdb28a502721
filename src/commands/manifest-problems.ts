import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/**
 * What Microsoft's schema of a manifest's version objects to, one line each; none when the manifest is valid. The schemas
 * come with the package @microsoft/app-manifest, so this needs no network.
 */
export function manifestProblems(manifest: { manifestVersion: string }): string[] {
  const file = require.resolve(
    `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`,
  );
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  addFormats(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || 'manifest'} ${message ?? 'is wrong'} ${JSON.stringify(params)}`,
  );
}
