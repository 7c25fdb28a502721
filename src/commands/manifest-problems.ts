import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/**
 * Everything that Microsoft's schema for a manifest's version rejects, one line each; empty if the manifest is valid. The schemas
 * come with the package @microsoft/app-manifest, so no network is needed.
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
