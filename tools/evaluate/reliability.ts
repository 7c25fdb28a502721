import type { ReadingFigures } from '#src/training/measure-reading';
import type { Block } from './block';
import type { Figures } from './figures';

type Confidences = ReadingFigures['confidences'];

const BINS = 10;

/** Measures whether readings with a stated probability of 80% are right four times out of five. */
export const reliability: Block = {
  name: 'reliability',
  heading: 'Held-out readings by how probable they say they are, and how often they are right',
  measure: ({ heldOutReading }) => reliabilityFigures(heldOutReading().confidences),
  print: printReliability,
};

/**
 * Returns ten bins of equal width, and the mean gap between stated probability and accuracy, weighted by the size of the bins (expected
 * calibration error).
 */
export function reliabilityFigures(confidences: Confidences): Figures {
  const figures: Figures = {};
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const members = confidences.filter(({ probability }) => binOf(probability) === bin);
    const promised = mean(members.map(({ probability }) => probability));
    const right = mean(members.map(member => (member.right ? 1 : 0)));
    error += (members.length / Math.max(1, confidences.length)) * Math.abs(promised - right);
    const name = `reliability.${nameOfBin(bin)}`;
    figures[`${name}.count`] = members.length;
    figures[`${name}.promised`] = promised;
    figures[`${name}.right`] = right;
  }
  figures['reliability.expected-calibration-error'] = error;
  return figures;
}

function binOf(probability: number): number {
  return Math.min(BINS - 1, Math.floor(probability * BINS));
}

/** For example "70-80". */
function nameOfBin(bin: number): string {
  return `${(100 / BINS) * bin}-${(100 / BINS) * (bin + 1)}`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function printReliability(figures: Figures): string {
  const percent = (share = 0) => `${(100 * share).toFixed(1)} %`.padStart(9);
  const rows = Array.from({ length: BINS }, (_, bin) => {
    const name = `reliability.${nameOfBin(bin)}`;
    const count = figures[`${name}.count`] ?? 0;
    const shares = count === 0 ? '' : `${percent(figures[`${name}.promised`])}${percent(figures[`${name}.right`])}`;
    return `${nameOfBin(bin).padStart(6)} %${String(count).padStart(9)}${shares}\n`;
  });
  const error = percent(figures['reliability.expected-calibration-error']).trim();
  return `says      messages promised    right\n${rows.join('')}expected calibration error ${error}\n`;
}
