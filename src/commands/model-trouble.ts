import { modelsFile, staleness } from '../understanding/load-models';

/** Why the trained models cannot be used (missing, unreadable, or trained from something else), with what to run; null when they can. */
export function modelTrouble(file: string = modelsFile): string | null {
  try {
    return staleness(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The trained models in ${file} cannot be read: ${reason}. Run: npm run train`;
  }
}
