/** One version of a property, as HubSpot returns it. */
export interface Version {
  value: string;
  timestamp: string;
  sourceType: 'CRM_UI' | 'AUTOMATION_PLATFORM' | 'INTEGRATION' | 'BATCH_UPDATE';
  sourceId?: string;
  updatedByUserId?: number;
}

export interface HubObject {
  id: string;
  properties: Record<string, string>;
  /** Newest first; only properties whose past is known. */
  history: Record<string, Version[]>;
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
  /** When search shows it, for what was written through the API: not at once. Epoch milliseconds. */
  foundFrom?: number;
}

export interface Owner {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  userId: number;
  archived: boolean;
  teams: { id: string; name: string; primary: boolean }[];
  createdAt: string;
  updatedAt: string;
}

export interface Team {
  id: string;
  name: string;
  parentTeamId: string | null;
  userIds: string[];
}

export interface PipelineStage {
  id: string;
  label: string;
  displayOrder: number;
  metadata: { probability: string; isClosed: 'true' | 'false' };
}

export interface Pipeline {
  id: string;
  label: string;
  displayOrder: number;
  stages: PipelineStage[];
}

export interface ExchangeRate {
  id: string;
  fromCurrencyCode: string;
  toCurrencyCode: string;
  /** What one unit of `from` is worth in `to`. */
  conversionRate: number;
  effectiveAt: string;
  createdAt: string;
  updatedAt: string;
  visibleInUI: boolean;
}

export const OBJECT_TYPES = ['deals', 'contacts', 'notes', 'tasks', 'calls', 'meetings', 'emails', 'goal_targets', 'forecasts'] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

export type PropertyKind = 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool';

export interface Property {
  name: string;
  label: string;
  type: PropertyKind;
  fieldType: string;
  groupName: string;
  options: { value: string; label: string }[];
  hubspotDefined: boolean;
  /** Its value can't be written. */
  isFixed: boolean;
  showCurrencySymbol: boolean;
}

/** A HubSpot account, as its API shows it. */
export interface HubAccount {
  portalId: number;
  timeZone: string;
  currency: string;
  currencies: string[];
  rates: ExchangeRate[];
  owners: Owner[];
  teams: Team[];
  pipelines: Pipeline[];
  objects: Record<ObjectType, Map<string, HubObject>>;
  properties: Record<ObjectType, Map<string, Property>>;
  /** Property groups of deals that were made: name → label. */
  groups: Map<string, string>;
  /** `deals>contacts` → deal id → contact ids. Both directions are kept. */
  links: Map<string, Map<string, Set<string>>>;
  /** Id of a merged deal → id of the deal it went into. */
  merged: Map<string, string>;
}

export function link(account: Pick<HubAccount, 'links'>, from: ObjectType, fromId: string, to: ObjectType, toId: string): void {
  for (const [key, a, b] of [[`${from}>${to}`, fromId, toId], [`${to}>${from}`, toId, fromId]] as const) {
    let byId = account.links.get(key);
    if (!byId) account.links.set(key, (byId = new Map()));
    const set = byId.get(a);
    if (set) set.add(b);
    else byId.set(a, new Set([b]));
  }
}

export const linked = (account: HubAccount, from: ObjectType, id: string, to: ObjectType): string[] =>
  [...(account.links.get(`${from}>${to}`)?.get(id) ?? [])];
