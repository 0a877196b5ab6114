import type { AreaName, AreaViews } from '../../messages/areas/areas.ts';
import type { SavedFile } from '../../messages/finance.ts';
import type { AreaInput } from './input.ts';
import { aboutMeFile } from './about-me.ts';
import { asksFile } from './asks/file.ts';
import { leadsFile } from './leads/file.ts';
import { mapFile } from './map/files.ts';
import { planFile } from './plan/files.ts';

/** Files that can be made of a view, by its name; null where it makes none of that kind. */
export const AREA_FILES: { [N in AreaName]?: (input: AreaInput, ask: AreaViews[N]['ask'], kind: string) => SavedFile | null } = {
  map: mapFile,
  asks: asksFile,
  aboutMe: aboutMeFile,
  leads: leadsFile,
  plan: (input, _, kind) => planFile(input, kind),
};
