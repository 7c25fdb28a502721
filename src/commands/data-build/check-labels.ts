import type { Sources } from '../../knowledge/schema/sources';
import type { FileDate } from './dated-files';
import type { Problems } from './problems';

/**
 * Reports entries of `sources.yaml` that their files contradict: every date in a file must be in both vintage and label, and the
 * files that an entry names must be those in the folder.
 */
export function checkLabels(sources: Sources, dated: Readonly<Record<string, FileDate>>, problems: Problems): void {
  for (const [id, { files, dates }] of Object.entries(dated)) {
    const source = sources[id];
    if (!source) {
      problems.add({
        file: 'sources.yaml',
        where: 'file',
        field: id,
        value: 'nothing',
        allowed: `an entry for ${files.join(', ')}`,
      });
      continue;
    }
    for (const { date, foundIn } of dates) {
      const bad = (field: string, value: string) =>
        problems.add({
          file: 'sources.yaml',
          where: id,
          field,
          value: `"${value}"`,
          allowed: `"${date}", which ${files[0]} has in ${foundIn}`,
        });
      if (!says(`${source.vintage} ${source.title}`, date)) bad('vintage', source.vintage);
      if (!says(source.label, date)) bad('label', source.label);
    }
    if (source.files && source.files.join() !== files.join())
      problems.add({
        file: 'sources.yaml',
        where: id,
        field: 'files',
        value: source.files.join(', '),
        allowed: `${files.join(', ') || 'none'}: the files in the folder`,
      });
  }
}

/** True if a text contains a date that is not part of a longer one. */
export function says(text: string, date: string): boolean {
  return (
    ` ${text} `.includes(` ${date} `) || ` ${text} `.includes(` ${date},`) || text.split(/[\s,;()]+/).includes(date)
  );
}
