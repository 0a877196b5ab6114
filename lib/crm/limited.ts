/** Longest answer that is read, in bytes: far above any page that is asked for, far below what would fill a browser's memory. */
export const MOST_BYTES = 64 * 1024 ** 2;
/** Results of Salesforce's Bulk API come in files. */
export const MOST_FILE_BYTES = 256 * 1024 ** 2;

/** An answer longer than what is read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  constructor(readonly most: number) {
    super(`The answer is longer than ${Math.round(most / 1024 ** 2)} MB`);
  }
}

/** The text of an answer, read once and no further than the limit. Throws TooLarge; aborts the rest of the transfer then. */
export async function limitedText(answer: Response, most = MOST_BYTES): Promise<string> {
  if (Number(answer.headers.get('content-length') ?? 0) > most) {
    await answer.body?.cancel();
    throw new TooLarge(most);
  }
  if (!answer.body) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      throw new TooLarge(most);
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
