import { parseExamples } from '../../src/training/corpus';
import { OccupationLinker } from '../../src/understanding/occupations/linker';
import { jobOf, NO_PARTS } from '../../src/understanding/resolve-job';
import { realDataset, realLexicon } from '../support/real-content';

const lexicon = realLexicon();
const linker = new OccupationLinker(lexicon.occupations, realDataset(), lexicon.unnamed);

/** The job that the last mark of a message means, where some jobs were talked about by these names. */
function meant(marked: string, ...talkedAbout: string[]): string | undefined {
  const [example] = parseExamples('test', `${marked}\tshow`, new Map()).talks.flat();
  const span = example?.spans.at(-1);
  if (!example || !span) throw new Error(marked);
  const written = example.tokens.map(({ text }) => text);
  const message = { tokens: example.tokens, written, hits: [] };
  const parts = { names: talkedAbout.map(name => name.split(' ')), shown: [], current: [] };
  return jobOf({ message, spans: example.spans, span, linker, parts }).candidates[0]?.id;
}

/** The likeliest jobs of the last mark of a message. */
function meantFirst(marked: string): string[] {
  const [example] = parseExamples('test', `${marked}\tshow`, new Map()).talks.flat();
  const span = example?.spans.at(-1);
  if (!example || !span) throw new Error(marked);
  const message = { tokens: example.tokens, written: example.tokens.map(({ text }) => text), hits: [] };
  const { candidates } = jobOf({ message, spans: example.spans, span, linker, parts: NO_PARTS });
  return candidates.slice(0, 3).map(({ id }) => id);
}

describe('a single word for a job', () => {
  it.each([
    ['techs', 'vet tech', '29-2056.00'],
    ['controller', 'air traffic controller', '53-2021.00'],
    ['agents', 'real estate agent', '41-9022.00'],
  ])('means the job talked about whose name ends with it: %s after %s', (word, before, id) => {
    expect(meant(`what do [${word}](job) make`, before)).toBe(id);
  });

  it.each([
    ['director', 'preschool teacher', '11-9031.00'],
    ['technician', 'safety specialist', '19-5012.00'],
    ['helper', 'plumber', '47-3015.00'],
  ])('for a role is completed by the job talked about: %s after %s', (word, before, id) => {
    expect(meant(`and the [${word}](job)`, before)).toBe(id);
  });

  it.each([
    ['nurse', 'flight attendant', '29-1141.00'],
    ['dentist', 'school counselor', '29-1021.00'],
  ])('that is a job by itself stays one: %s after %s', (word, before, id) => {
    expect(meant(`and a [${word}](job)`, before)).toBe(id);
  });
});

describe('a word that ends many names', () => {
  it.each([
    ['what does a [railroad conductor](job) earn compared to the [engineer](job)', '53-4011.00'],
    ['[avionics technicians](job) vs regular [mechanics](job)', '49-3011.00'],
    ['[roustabout](job) or [driller](job)', '47-5012.00'],
  ])('means a job near the others of the message: %s', (marked, id) => {
    expect(meantFirst(marked)).toContain(id);
  });
});

describe('a name that is cut short', () => {
  it('borrows the work from another job in the message where it is only a part in it', () => {
    expect(meant('my [plumber](job) wants a [helper](job)')).toBe('47-3015.00');
  });

  it('borrows its last word from another job in the message', () => {
    expect(meant('a [nuclear engineer](own-job) here, how about [petroleum](job)')).toBe('17-2171.00');
    expect(meant('[nuclear engineers](job), [civil](job)')).toBe('17-2051.00');
  });

  it('is no part of another job that it stands beside', () => {
    expect(meant('[nurse](job) or [teacher](job)')).toBe('25-2021.00');
  });
});
