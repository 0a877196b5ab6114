const BROWSERS: readonly (readonly [RegExp, string])[] = [[/\bEdg\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bFirefox\//, 'Firefox'], [/\bChrom(?:e|ium)\//, 'Chrome'], [/\bSafari\//, 'Safari']];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [[/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bCrOS\b/, 'ChromeOS'], [/\bMac OS X\b/, 'macOS'], [/\bLinux\b/, 'Linux']];

/** Which device it is, in words, by the browser's own line about itself: "Chrome on Linux". */
export function deviceWords(userAgent: string): string {
  const first = (of: typeof BROWSERS, other: string): string => of.find(([is]) => is.test(userAgent))?.[1] ?? other;
  return `${first(BROWSERS, 'A browser')} on ${first(SYSTEMS, 'a device')}`;
}
