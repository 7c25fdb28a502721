import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compile } from '../../src/commands/data-build/compile';
import { datedFiles } from '../../src/commands/data-build/dated-files';
import { encodeData } from '../../src/commands/data-build/encode';
import { offerGuesses, readSources } from '../../src/commands/data-build/operator-sources';
import { sourceFolder } from '../../src/commands/data-build/source-folder';
import { dataDirectory } from '../../src/knowledge/data-directory';

/** The folder of the official files; reading them all takes half a minute, so only who names it waits for that. */
const sources = process.env.SOURCES_DIR ?? '';
const here = existsSync(path.join(sources, 'bls')) ? it : it.skip;
if (here === it.skip)
  process.stdout.write('The rebuild of data/ is not tested: SOURCES_DIR names no folder of source files.\n');

describe('building data/ from the official files', () => {
  here(
    'gives the committed bytes again',
    async () => {
      const folder = sourceFolder(sources);
      const dated = await datedFiles(folder);
      const labeled = { sources: readSources(sources, dated).sources, dated };
      const files = encodeData(await compile(folder, () => {}, labeled));
      for (const [name, bytes] of Object.entries(files))
        expect(readFileSync(path.join(dataDirectory, name), 'utf8') === bytes).toBe(true);
    },
    600_000,
  );

  it('refuses broken files with every problem at once: file, row, column, value and what is allowed', async () => {
    const from = mkdtempSync(path.join(os.tmpdir(), 'sources-'));
    mkdirSync(path.join(from, 'bls'));
    const columns =
      'AREA_TITLE,PRIM_STATE,OCC_CODE,OCC_TITLE,TOT_EMP,JOBS_1000,H_MEAN,A_MEAN,H_MEDIAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90';
    writeFileSync(
      path.join(from, 'bls', 'state_M2024.csv'),
      `${columns}\nOhio,OH,47-2181,Roofers,10,1,lots,1,1,1,1,1,1,1\nOhio,Ohio,47-2181,Roofers,10,1,1,1,1,1,1,1,1,1\n`,
    );
    const refusal = await compile(from, () => {}).catch(error => String(error.message));
    expect(refusal).toContain('bls/state_M2024.csv, row 2, H_MEAN: found "lots"; allowed: a number');
    expect(refusal).toContain('bls/state_M2024.csv, row 3, PRIM_STATE: found "Ohio"; allowed: a two-letter state code');
    expect(refusal).toContain('no such file');
    rmSync(from, { recursive: true });
  });

  it('refuses a broken sources.yaml with line, field and what is allowed', () => {
    const from = mkdtempSync(path.join(os.tmpdir(), 'sources-'));
    writeFileSync(path.join(from, 'sources.yaml'), 'oews:\n  publisher: BLS\n  vintage: 2024\n');
    expect(() => readSources(from, {})).toThrow(
      /sources\.yaml, line 3, oews\.vintage: found 2024; allowed: text, in quotes: "2024"/,
    );
    expect(() => readSources(from, {})).toThrow(/oews\.label is missing/);
    rmSync(from, { recursive: true });
  });

  it('dates its guesses by the files it finds, and offers them once', async () => {
    const from = mkdtempSync(path.join(os.tmpdir(), 'sources-'));
    mkdirSync(path.join(from, 'bls'));
    writeFileSync(path.join(from, 'bls', 'national_M2025_dl.xlsx'), '');
    writeFileSync(path.join(from, 'bls', 'national_M2031_dl.xlsx'), '');
    const dated = await datedFiles(sourceFolder(from));
    const { sources, guessed } = readSources(from, dated);
    expect(guessed).toBe(true);
    expect(sources.oews).toMatchObject({ label: 'BLS, May 2031', files: ['bls/national_M2031_dl.xlsx'] });
    expect(sources['oews-2025']).toMatchObject({ label: 'BLS, May 2025', released: '2026-05-15' });
    expect(sources.projections?.label).toBe('BLS projections, 2024–34');
    expect(offerGuesses(from, sources)).toContain('check it, then build again');
    expect(readSources(from, dated)).toEqual({ sources, guessed: false });
    rmSync(from, { recursive: true });
  });

  it('leaves a read-only folder alone', () => {
    const from = mkdtempSync(path.join(os.tmpdir(), 'sources-'));
    chmodSync(from, 0o555);
    expect(offerGuesses(from, readSources(from, {}).sources)).toContain('read-only');
    expect(existsSync(path.join(from, 'sources.yaml'))).toBe(false);
    chmodSync(from, 0o755);
    rmSync(from, { recursive: true });
  });
});
