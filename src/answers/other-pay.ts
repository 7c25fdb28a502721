import type { MeasureId } from '../knowledge/fact';

/** The measure of pay in the other unit of time, for jobs of which only that one exists. */
export const OTHER_PAY: Partial<Record<MeasureId, MeasureId>> = { salary: 'hourly', hourly: 'salary' };
