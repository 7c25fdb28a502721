import { readOccupations, readZones } from '../../../src/commands/data-build/onet';
import { readActivityNames } from '../../../src/commands/data-build/onet-activities';
import { type OccupationTable, readByOccupation } from '../../../src/commands/data-build/onet-by-occupation';
import { CODE } from '../../../src/commands/data-build/onet-tables';
import { refusesWhatIsBroken, type Source } from '../../support/broken-sources';
import { realDataset } from '../../support/real-content';

const codes = new Set(realDataset().occupations.flatMap(({ onet }) => onet?.code ?? []));

const of = (
  file: string,
  table: OccupationTable,
  rest: Pick<Source, 'numbers' | 'texts' | 'swaps' | 'titles'>,
): Source => ({
  file: `onet/${file}`,
  header: 1,
  read: (from, problems) => readByOccupation(from, table, codes, problems),
  ...rest,
});

const rated = (file: string, table: OccupationTable): Source =>
  of(file, table, {
    numbers: ['Data Value'],
    texts: [CODE, 'Element Name', 'Scale ID'],
    swaps: [
      [CODE, 'Element Name'],
      ['Element Name', 'Scale ID'],
      ['Scale ID', 'Data Value'],
      ['Element Name', 'Data Value'],
    ],
    titles: [
      [CODE, 'Element Name'],
      ['Element Name', 'Scale ID'],
      ['Scale ID', 'Data Value'],
    ],
  });

refusesWhatIsBroken({
  occupations: {
    file: 'onet/Occupation Data.txt',
    header: 1,
    read: readOccupations,
    numbers: [],
    texts: [CODE, 'Title'],
    swaps: [
      [CODE, 'Title'],
      ['Title', 'Description'],
      [CODE, 'Description'],
    ],
    titles: [
      [CODE, 'Title'],
      ['Title', 'Description'],
    ],
  },
  'alternate titles': of('Alternate Titles.txt', 'alternates', {
    numbers: [],
    texts: [CODE, 'Alternate Title'],
    swaps: [
      [CODE, 'Alternate Title'],
      ['Alternate Title', 'Short Title'],
      [CODE, 'Short Title'],
    ],
    titles: [
      [CODE, 'Alternate Title'],
      ['Alternate Title', 'Short Title'],
    ],
  }),
  'reported titles': of('Sample of Reported Titles.txt', 'reported', {
    numbers: [],
    texts: [CODE, 'Reported Job Title'],
    swaps: [
      [CODE, 'Reported Job Title'],
      ['Reported Job Title', 'Shown in My Next Move'],
      [CODE, 'Shown in My Next Move'],
    ],
    titles: [
      [CODE, 'Reported Job Title'],
      ['Reported Job Title', 'Shown in My Next Move'],
    ],
  }),
  'job zones': of('Job Zones.txt', 'zones', {
    numbers: ['Job Zone'],
    texts: [CODE],
    swaps: [
      [CODE, 'Job Zone'],
      ['Job Zone', 'Date'],
      [CODE, 'Domain Source'],
    ],
    titles: [
      [CODE, 'Job Zone'],
      ['Job Zone', 'Date'],
    ],
  }),
  'names of job zones': {
    file: 'onet/Job Zone Reference.txt',
    header: 1,
    read: readZones,
    numbers: ['Job Zone'],
    texts: ['Name', 'SVP Range'],
    swaps: [
      ['Job Zone', 'Name'],
      ['Name', 'SVP Range'],
      ['SVP Range', 'Education'],
      ['Name', 'Examples'],
    ],
    titles: [
      ['Job Zone', 'Name'],
      ['Name', 'SVP Range'],
    ],
  },
  'related occupations': of('Related Occupations.txt', 'related', {
    numbers: ['Index'],
    texts: [CODE, 'Related O*NET-SOC Code'],
    swaps: [
      [CODE, 'Related O*NET-SOC Code'],
      ['Related O*NET-SOC Code', 'Index'],
      [CODE, 'Relatedness Tier'],
    ],
    titles: [['Related O*NET-SOC Code', 'Index']],
  }),
  skills: rated('Skills.xlsx', 'skills'),
  knowledge: rated('Knowledge.xlsx', 'knowledge'),
  interests: rated('Interests.txt', 'interests'),
  'work styles': rated('Work Styles.txt', 'workStyles'),
  technology: of('Technology Skills.txt', 'technology', {
    numbers: [],
    texts: [CODE, 'Example', 'Hot Technology', 'In Demand'],
    swaps: [
      [CODE, 'Example'],
      ['Example', 'Commodity Title'],
      ['Example', 'Hot Technology'],
      ['Hot Technology', 'In Demand'],
    ],
    titles: [
      ['Example', 'Hot Technology'],
      ['Hot Technology', 'In Demand'],
    ],
  }),
  'activities of occupations': of('Tasks to DWAs.txt', 'activityLinks', {
    numbers: [],
    texts: [CODE, 'DWA ID'],
    swaps: [
      [CODE, 'Task ID'],
      ['Task ID', 'DWA ID'],
      ['DWA ID', 'Date'],
    ],
    titles: [['Task ID', 'DWA ID']],
  }),
  'names of activities': {
    file: 'onet/DWA Reference.txt',
    header: 1,
    read: readActivityNames,
    numbers: [],
    texts: ['DWA ID', 'DWA Title'],
    swaps: [
      ['DWA ID', 'DWA Title'],
      ['IWA ID', 'DWA ID'],
      ['Element ID', 'DWA ID'],
    ],
    titles: [
      ['DWA ID', 'DWA Title'],
      ['IWA ID', 'DWA ID'],
    ],
  },
});
