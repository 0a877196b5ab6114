/**
 * Forecast categories, in the order in which forecasts add up: what is in `commit` is in `bestCase` too.
 * Salesforce: `Omitted|Pipeline|BestCase|MostLikely|Forecast|Closed` ("Commit" on screen is `Forecast`).
 * HubSpot: `OMIT|PIPELINE|BEST_CASE|MOST_LIKELY|COMMIT|CLOSED`.
 */
export const CATEGORIES = ['omitted', 'pipeline', 'bestCase', 'mostLikely', 'commit', 'closed'] as const;
export type ForecastCategory = (typeof CATEGORIES)[number];

/** How firm a category is: 0 omitted … 5 closed. */
export const categoryRank = (category: ForecastCategory): number => CATEGORIES.indexOf(category);

const SPELLINGS: Record<string, ForecastCategory> = {
  omitted: 'omitted', omit: 'omitted', pipeline: 'pipeline', bestcase: 'bestCase', mostlikely: 'mostLikely',
  forecast: 'commit', commit: 'commit', closed: 'closed',
};

/** A CRM's spelling of a category, or null where it is none that we know (a renamed label, say). */
export const parseCategory = (text: string | null | undefined): ForecastCategory | null =>
  text ? (SPELLINGS[text.toLowerCase().replace(/[^a-z]/g, '')] ?? null) : null;
