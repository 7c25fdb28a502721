import { packRecord, unpackRecord } from '../../src/knowledge/schema/onet-record';
import { realDataset } from '../support/real-content';

const records = realDataset().occupations.flatMap(({ onet, featured }) => (onet && !featured ? [onet] : []));

describe('a record of O*NET as the file has it', () => {
  it('is what it was when it is unpacked', () => {
    expect(records).toHaveLength(1016);
    expect(records.map(record => unpackRecord(packRecord(record)))).toEqual(records);
  });

  it('names what people report by its place among the alternate names, where it is one of them', () => {
    const [record] = records.filter(({ code }) => code === '25-1021.00');
    const packed = record && packRecord(record);
    expect(packed?.reported[0]).toBe(record?.alternate.indexOf('Assistant Professor'));
    expect(packed?.skills.slice(0, 2)).toEqual(record?.skills[0]);
  });
});
