import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Wording } from '../../src/answers/wording';
import { createConversation } from '../../src/conversation/conversation';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { loadDialogs } from '../../src/language/dialogs';
import { buildLexicon } from '../../src/language/lexicon';

/** The record of the README, from a source of its own, whose source says nothing of the degree. */
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
  licence: own
`;

const directory = path.join(mkdtempSync(path.join(os.tmpdir(), 'own-record-')), 'data');
cpSync(dataDirectory, directory, { recursive: true });
writeFileSync(path.join(directory, 'featured', 'park-guide.yaml'), RECORD);
writeFileSync(path.join(directory, 'sources.yaml'), SOURCE, { flag: 'a' });
afterAll(() => rmSync(path.dirname(directory), { recursive: true }));

const dataset = loadDataset(directory, { anew: true });
const dialogs = loadDialogs();
const bot = createConversation(buildLexicon(dataset, dialogs), { dataset, wording: new Wording(dialogs, null) });
const reply = (text: string) => bot.respond(text, undefined).answer;

describe('a job of one’s own', () => {
  it('is cited by the source that its record names, as an average', () => {
    const { text, sources } = reply('park guide salary');
    expect(text).toContain("Park guides earn $36,500 a year on average (guides' survey, 2025).");
    expect(sources).toEqual(["guides' survey, 2025"]);
    expect(reply('how many park guides are women').text).toContain(
      "61% of Park guides are women (guides' survey, 2025)",
    );
  });

  it.each([
    ['park guide growth', 'growth', 'BLS projections, 2024–34'],
    ['how many park guides are there', 'jobs', 'BLS projections, 2024–34'],
    ['park guide skills', 'skills', 'BLS skills data, 2024; O*NET, to August 2025'],
  ])('takes what its record leaves out from the official occupation, and says so: %s', (text, measure, source) => {
    const official = reply(text.replace('park guide', 'tour guides and escorts')).facts[0];
    const { text: said, facts, outcome } = reply(text);
    expect(outcome).toBe('answer');
    expect(facts[0]).toMatchObject({ occupation: 'park-guide', measure, source, value: official?.value });
    expect(said).toContain('That is for the wider occupation Tour and Travel Guides.');
  });

  it('has none where its source says none', () => {
    const { outcome, facts } = reply('what degree do most park guides have');
    expect(facts.find(({ measure }) => measure === 'education-held')).toMatchObject({ value: null });
    expect(outcome).toBe('no-data');
  });

  it('is not strictly comparable with an official median', () => {
    expect(reply('who earns more, park guides or roofers').text).toContain(
      "Figures of the guides' survey, 2025 are averages, so not strictly comparable with official medians.",
    );
  });

  it.each([
    ['jobs similar to park guides', '(who earn $36,500 a year on average)'],
    ['I am a park guide, what could I do next?', '($36,500 a year on average)'],
    ['how could a park guide become a travel agent', 'Pay: $36,500 for Park guides, $48,450 for Travel Agents'],
    ['what pays better than a park guide', 'median pay above the average pay of Park guides, $36,500'],
  ])('is an average wherever it stands beside medians: %s', (text, said) => {
    const { text: told, sources } = reply(text);
    expect(told).toContain(said);
    expect(told).toContain("Figures of the guides' survey, 2025 are averages, so not strictly comparable");
    expect(sources).toEqual(expect.arrayContaining(["guides' survey, 2025", 'BLS, May 2024']));
  });

  it('is the average that somebody’s own pay is set against', () => {
    expect(reply('I make 40000 as a park guide, is that ok?').text).toContain(
      '$40,000 a year: $3,500 (10%) above the average of Park guides, $36,500 a year.',
    );
  });
});

describe('a figure of a page', () => {
  it.each([
    ['industries-pay', 'label', 'which industry pays loss mitigation specialists best'],
    ['skills', 'percent', 'loss mitigation specialist skills'],
  ])('has the unit that it is in: %s', (measure, unit, text) => {
    const fact = reply(text).facts.find(one => one.measure === measure);
    expect(fact).toMatchObject({ unit, featured: true });
    expect(reply(text).text).not.toContain('not strictly comparable');
  });
});
