/** All that an activity says, as text: in Teams a card takes the place of the text, which is then the summary. */
export function told({ text, summary }: { text?: string | undefined; summary?: string | undefined }): string {
  return text ?? summary ?? '';
}
