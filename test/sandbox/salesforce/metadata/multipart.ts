/** The parts of a multipart body, by name. null where it is none. */
export function multipart(body: Buffer, contentType: string): Map<string, { type: string; bytes: Buffer }> | null {
  const boundary = /^multipart\/form-data;\s*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) return null;
  const mark = Buffer.from(`--${boundary}`);
  const parts = new Map<string, { type: string; bytes: Buffer }>();
  for (let at = body.indexOf(mark); at >= 0;) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) return body.toString('utf8', at + mark.length, at + mark.length + 2) === '--' ? parts : null;
    const gap = body.indexOf('\r\n\r\n', at);
    const head = body.toString('utf8', at + mark.length, gap);
    const name = /name="([^"]+)"/.exec(head)?.[1];
    if (gap < 0 || gap > next || !name) return null;
    parts.set(name, { type: /content-type:\s*(\S+)/i.exec(head)?.[1] ?? 'text/plain', bytes: body.subarray(gap + 4, next - 2) });
    at = next;
  }
  return null;
}
