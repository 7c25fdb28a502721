import { realDataset, realDialogs, realLexicon } from '../../support/real-content';

const { occupations } = realLexicon();
const { names } = realDialogs();
const [CALIBRATION, INSPECTORS] = ['17-3028.00', '51-9061.00'];
const [STAGE_DIRECTORS, GENERAL_MANAGERS] = ['27-2012.00', '11-1021.00'];

/** The persons employed in an occupation, in the nation. */
function jobsOf(id: string): number {
  const subject = realDataset().subject(id);
  return subject?.type === 'occupation' ? (subject.line?.projection?.jobs ?? 0) : 0;
}
const likeliest = (...words: string[]) => occupations.known(words)?.[0]?.id;

describe('an everyday name', () => {
  it('means the first of its occupations, though another has more jobs', () => {
    expect(names['calibration technician']).toEqual([CALIBRATION, INSPECTORS]);
    expect(jobsOf(INSPECTORS)).toBeGreaterThan(jobsOf(CALIBRATION));
    expect(likeliest('calibration', 'technician')).toBe(CALIBRATION);
  });

  it('that ends many other names means the one of its occupations with most jobs', () => {
    expect(names.director).toEqual([STAGE_DIRECTORS, GENERAL_MANAGERS]);
    expect(occupations.endsMany('director')).toBe(true);
    expect(jobsOf(GENERAL_MANAGERS)).toBeGreaterThan(jobsOf(STAGE_DIRECTORS));
    expect(likeliest('director')).toBe(GENERAL_MANAGERS);
  });
});
