const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * A Salesforce id in its 18-character form: 15 characters get their three of case checksum, anything else stays as it is.
 * https://help.salesforce.com/s/articleView?id=000385007
 */
export function to18(id: string): string {
  if (!/^[a-zA-Z0-9]{15}$/.test(id)) return id;
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id[block * 5 + i]!)) bits |= 1 << i;
    suffix += SUFFIX[bits];
  }
  return id + suffix;
}
