import type { Sources } from '../../knowledge/schema/sources';
import { checkRatingDate, checkStateYear } from './check-dates';
import { checkLabels } from './check-labels';
import { checkMedians } from './check-medians';
import { readAges, readPeople } from './cps';
import type { FileDate } from './dated-files';
import { readAttainment } from './education-table';
import { readMajors } from './majors';
import { nationalByCode, oewsYears } from './oews-by-line';
import { readNationalReleases } from './oews-national';
import { readSectorWages } from './oews-sectors';
import { readStateWages } from './oews-states';
import { readOnet } from './onet';
import { readPriceLevels } from './price-levels';
import type { Problems } from './problems';
import { readProjections } from './projections';
import { readSkillRanks, readTopSkills } from './skills-tables';
import type { SourceFolder } from './source-folder';

/** Descriptions of the sources, and the dates found in their files. */
export interface Labeled {
  sources: Sources;
  dated: Readonly<Record<string, FileDate>>;
}

/**
 * Reads all source files, one after the other, and checks them against each other.
 * @param tell receives a line of progress for each step
 * @param problems receives everything that is wrong
 * @param labeled checked against the files, if given
 */
export async function readTables(
  from: SourceFolder,
  tell: (progress: string) => void,
  problems: Problems,
  labeled?: Labeled,
) {
  const step = <T>(name: string, work: Promise<T>): Promise<T> => {
    tell(`reading ${name}`);
    return work;
  };
  const releases = await step('national wages', readNationalReleases(from, problems));
  const states = await step('wages by state', readStateWages(from, problems));
  const names = [...states.states].sort(([one], [other]) => one.localeCompare(other));
  const oews = oewsYears(from, releases, problems);
  checkStateYear(states.workers, releases, oews.states, problems);
  const projections = await step('projections', readProjections(from, problems));
  checkMedians(releases, projections);
  const onet = await step('O*NET', readOnet(from, problems));
  if (labeled) {
    checkLabels(labeled.sources, labeled.dated, problems);
    checkRatingDate(onet.latest.skills, labeled.sources['onet-skills']?.vintage);
    checkRatingDate(onet.latest.knowledge, labeled.sources['onet-knowledge']?.vintage);
  }
  return {
    oews,
    wages: nationalByCode(releases, oews.states),
    states: { ...states, names },
    projections,
    onet,
    sectors: await step('wages by industry sector', readSectorWages(from, problems)),
    attainment: await step('education', readAttainment(from, problems)),
    topSkills: await step('top skills', readTopSkills(from, problems)),
    skillRanks: await step('skill ranks', readSkillRanks(from, problems)),
    people: await step('people (CPS)', readPeople(from, problems)),
    majors: await step('majors', readMajors(from, onet.records, problems)),
    ages: await step('ages (CPS)', readAges(from, problems)),
    priceLevels: await step('price levels (BEA)', readPriceLevels(from, names, problems)),
  };
}
/** Everything that `readTables` reads from the source files. */
export type Tables = Awaited<ReturnType<typeof readTables>>;
