import { modelsFile, staleness } from '../understanding/load-models';

/**
 * Says why the trained models cannot be used (missing, unreadable, or trained on something else), and what to run; null if they can.
 */
export function modelTrouble(file: string = modelsFile): string | null {
  try {
    return staleness(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The trained models in ${file} cannot be read: ${reason}. Run: npm run train`;
  }
}
