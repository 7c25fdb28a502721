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
    for (const { said, by } of dates) {
      const bad = (field: string, value: string) =>
        problems.add({
          file: 'sources.yaml',
          where: id,
          field,
          value: `"${value}"`,
          allowed: `"${said}", as ${files[0]} says by ${by}`,
        });
      if (!says(`${source.vintage} ${source.title}`, said)) bad('vintage', source.vintage);
      if (!says(source.label, said)) bad('label', source.label);
    }
    if (source.files && source.files.join() !== files.join())
      problems.add({
        file: 'sources.yaml',
        where: id,
        field: 'files',
        value: source.files.join(', '),
        allowed: `${files.join(', ') || 'none'}: the files that are there`,
      });
  }
}

/** Whether a text contains a date, not as part of another one. */
export function says(text: string, date: string): boolean {
  return (
    ` ${text} `.includes(` ${date} `) || ` ${text} `.includes(` ${date},`) || text.split(/[\s,;()]+/).includes(date)
  );
}
