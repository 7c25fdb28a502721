import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answerQuery } from '../../src/answers/answer-query';
import { Wording } from '../../src/answers/wording';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { type Query, queryAbout } from '../../src/query/query';
import { filled } from '../support/filled';
import { JOBS } from '../support/real-answers';
import { realDialogs } from '../support/real-content';

/** A featured job like the one in docs/content.md. Its source has no figure on the degree. */
const RECORD = `id: park-guide
title: Park guide
plural: Park guides
soc: 39-7011
aliases: [nature guide, trail guide]
source: my-survey
description: Leads visitors through a park and explains what lives there.
duties: [Lead walks, Answer questions, Look after the trails]
salary: 36500
hourly: 17.55
gender: {women: 61, men: 39}
degree: "-"
`;

const SOURCE = `my-survey:
  publisher: Friends of the Park
  title: Survey of guides
  vintage: "2025"
  label: guides' survey, 2025
  license: own
`;

const GUIDE = 'park-guide';
const directory = path.join(mkdtempSync(path.join(os.tmpdir(), 'own-record-')), 'data');
cpSync(dataDirectory, directory, { recursive: true });
writeFileSync(path.join(directory, 'featured', 'park-guide.yaml'), RECORD);
writeFileSync(path.join(directory, 'sources.yaml'), SOURCE, { flag: 'a' });
afterAll(() => rmSync(path.dirname(directory), { recursive: true }));

const dataset = loadDataset(directory, { anew: true });
const context = { dataset, wording: new Wording(realDialogs(), null) };
const answer = (ids: readonly string[], rest: Partial<Query>) => answerQuery(queryAbout(ids, rest), context);
const show = (...measures: Query['measures']) => answer([GUIDE], { operation: 'show', measures });

describe('a featured job', () => {
  it('is cited with the source of its record, as an average', () => {
    const { text, sources } = show('salary');
    expect(text).toContain("Park guides earn $36,500 a year on average (guides' survey, 2025).");
    expect(sources).toEqual(["guides' survey, 2025"]);
    expect(show('women').text).toContain("61% of park guides are women (guides' survey, 2025)");
  });

  it.each([
    ['growth', 'BLS projections, 2024–34'],
    ['jobs', 'BLS projections, 2024–34'],
    ['skills', 'BLS skills data, 2024; O*NET, to August 2025'],
  ] as const)('takes missing figures from the official occupation, and says so: %s', (measure, source) => {
    const [official] = answer(['39-7011.00'], { operation: 'show', measures: [measure] }).facts;
    const { text, facts, outcome } = show(measure);
    expect(outcome).toBe('answer');
    expect(facts[0]).toMatchObject({ occupation: GUIDE, measure, source, value: official?.value });
    expect(text).toContain('That is for the wider occupation Tour and Travel Guides.');
  });

  it('has no figure if its source has none', () => {
    const { outcome, facts } = show('education-held');
    expect(facts[0]).toMatchObject({ measure: 'education-held', value: null });
    expect(outcome).toBe('no-data');
  });

  it.each<[string, string[], Partial<Query>]>([
    ['pay', [GUIDE, JOBS.roofers], { measures: ['salary'] }],
    ['related', [GUIDE], { operation: 'related' }],
    ['next', [], { operation: 'move', own: GUIDE }],
    ['move', ['41-3041.00'], { operation: 'move', own: GUIDE }],
    [
      'above it',
      [],
      {
        operation: 'rank',
        order: { measure: 'salary', direction: 'ascending' },
        predicates: [{ type: 'beside', measure: 'salary', bound: 'at-least', subject: GUIDE }],
      },
    ],
  ])('is an average wherever it stands beside medians: %s', (_, ids, query) => {
    const { text, sources } = answer(ids, query);
    expect(text).toContain('$36,500');
    expect(text).toContain("Figures of the guides' survey, 2025 are averages, so not strictly comparable");
    expect(sources).toEqual(expect.arrayContaining(["guides' survey, 2025", filled('{47-2181|salary#source}')]));
  });

  it('is not strictly comparable in numbers of people, either', () => {
    expect(answer([GUIDE, JOBS.roofers], { measures: ['women'] }).text).toContain('not strictly comparable');
  });

  it('is the average that a person’s own pay is compared with', () => {
    const { text } = answer([GUIDE], { operation: 'judge', amount: { value: 40_000, per: 'year' } });
    expect(text).toMatch(
      /^Above the average: \$40,000 a year is \$3,500 \(10%\) above the average of \$36,500 a year for park guides\./,
    );
  });
});

describe('a featured job’s own figure', () => {
  it.each([
    ['industries-pay', 'label'],
    ['skills', 'percent'],
  ] as const)('has its own unit: %s', (measure, unit) => {
    const { facts, text } = answer([JOBS.lossMitigation], { operation: 'show', measures: [measure] });
    expect(facts[0]).toMatchObject({ measure, unit, featured: true });
    expect(text).not.toContain('not strictly comparable');
  });

  it('is not called by the name of an official one', () => {
    const { text } = answer([JOBS.lossMitigation], {
      operation: 'show',
      measures: ['age', 'growth', 'satisfaction', 'hourly'],
    });
    expect(text).not.toMatch(/median|2024|out of 5/i);
    const compared = answer([JOBS.lossMitigation, JOBS.collections], { measures: ['hourly', 'age', 'growth'] });
    expect([compared.text, compared.chart?.title, JSON.stringify(compared.table)].join()).not.toMatch(/median|2024/i);
  });
});
