import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Dialogs } from '../../../content/dialogs';
import type { Dataset } from '../../../knowledge/dataset';
import { vocabularyOf } from '../../../training/train-models';
import { buildLexicon, loadWordClasses } from '../../../understanding/build-lexicon';
import { OccupationLinker } from '../../../understanding/occupations/linker';
import { NO_PARTS } from '../../../understanding/resolve-job';
import type { Resolver } from '../../../understanding/span-context';
import { messageOf } from '../../../understanding/token-features';
import { type ContentReport, warningsOf } from '../content-report';
import { contradictions } from './contradictions';
import { lostMarks } from './lost-marks';
import { nearDuplicates } from './near-duplicates';
import { HELD_OUT, type LabeledTalks, readLabeledTalks } from './placed-example';
import { type AskedOccupation, scarceLabels, scarceOccupations, warningOfOccupations } from './scarce-labels';
import { unlearnable } from './unlearnable';
import { unresolvedSpans } from './unresolved-spans';

/** The data and word lists that give the examples their meaning. */
interface Content {
  dataset: Dataset;
  dialogs: Dialogs;
}

/** Result of the check of the labeled examples. */
export interface ExampleReport extends ContentReport {
  /** Occupations that too few examples ask about. */
  scarceOccupations: AskedOccupation[];
}

/**
 * Checks the labeled examples of a folder (`dialogs/examples/`) and of `held-out/` in it. Lines that break the format or cannot be
 * learned are problems; doubtful ones are warnings.
 */
export function checkExamples(directory: string, content: Content): ExampleReport {
  const missing = [directory, path.join(directory, HELD_OUT)].filter(folder => !existsSync(folder));
  if (missing.length > 0) return { problems: missing.map(missingFolder), warnings: [], scarceOccupations: [] };
  const talks = readLabeledTalks(directory, content.dialogs.words.contractions);
  const [training, heldOut] = [talks.training.flat(), talks.heldOut.flat()];
  const problems = [...talks.problems, ...unlearnable(training, heldOut)];
  if (problems.length > 0) return { problems, warnings: [], scarceOccupations: [] };
  return { problems, ...doubts(directory, talks, content) };
}

function doubts(directory: string, { training, heldOut }: LabeledTalks, { dataset, dialogs }: Content) {
  const lexicon = buildLexicon(dataset, dialogs, vocabularyOf(training, loadWordClasses()));
  const resolver: Resolver = {
    lexicon,
    linker: new OccupationLinker(lexicon.occupations, dataset, lexicon.unnamed),
    parts: NO_PARTS,
  };
  const talks = [...training, ...heldOut];
  const all = talks.flat();
  const read = all.map(example => ({ example, message: messageOf(example.tokens, lexicon) }));
  const scarceOnes = scarceOccupations(read, resolver, dataset);
  return {
    warnings: [
      ...warningsOf('broken marks', lostMarks(all, directory)),
      ...warningsOf('messages labeled in two ways', contradictions(talks)),
      ...warningsOf('marked words without a known meaning', unresolvedSpans(read, resolver)),
      ...warningsOf('files with many repeated messages', nearDuplicates(talks)),
      ...warningsOf('labels with too few examples', scarceLabels(training.flat())),
      ...warningsOf(
        'lists of occupations with few examples',
        warningOfOccupations(scarceOnes, dataset.occupations.length),
      ),
    ],
    scarceOccupations: scarceOnes,
  };
}

function missingFolder(folder: string) {
  return { file: folder, where: 'folder', field: 'examples', value: 'nothing', allowed: 'files of labeled examples' };
}
