/** What the background tells the loader of a tab. `up`: the panel's port is there. */
export type LoaderMessage = { loader: 'toggle' | 'close' | 'up' } | { loader: 'float'; float: boolean };

/** What a site remembers of the panel, in local storage under `site:<host>`. Nothing of the CRM stands in it. */
export interface SiteState {
  open: boolean;
  /** CSS pixels, 320 to 560. */
  width: number;
  /** Over the page instead of beside it. */
  float: boolean;
}

export const siteKey = (host: string): `site:${string}` => `site:${host}`;
