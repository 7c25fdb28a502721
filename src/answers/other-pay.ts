import type { MeasureId } from '../knowledge/fact';

/** The measure of pay in the other unit of time, for jobs that have only that one. */
export const OTHER_PAY: Partial<Record<MeasureId, MeasureId>> = { salary: 'hourly', hourly: 'salary' };
