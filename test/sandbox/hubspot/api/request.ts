import type { SandboxReply } from '../../types.ts';
import type { HubAccount, ObjectType } from '../account/types.ts';

/** What a handler is given: the account of the key, and the call without its version. */
export interface Call {
  account: HubAccount;
  method: string;
  query: URLSearchParams;
  /** Parsed JSON, an empty object where there is none. */
  body: Record<string, unknown>;
  bodyText: string;
  now: number;
}

export const ok = (body: object, status = 200): SandboxReply => ({ status, headers: { 'content-type': 'application/json;charset=utf-8' }, body });
export const isReply = (value: object): value is SandboxReply => 'status' in value && typeof value.status === 'number';

const TYPES: Record<string, ObjectType> = {
  '0-1': 'contacts', '0-3': 'deals', '0-27': 'tasks', '0-46': 'notes', '0-47': 'meetings', '0-48': 'calls', '0-49': 'emails', '0-74': 'goal_targets',
  contact: 'contacts', contacts: 'contacts', deal: 'deals', deals: 'deals', task: 'tasks', tasks: 'tasks', note: 'notes', notes: 'notes',
  meeting: 'meetings', meetings: 'meetings', call: 'calls', calls: 'calls', email: 'emails', emails: 'emails', goal_targets: 'goal_targets', forecasts: 'forecasts', forecast: 'forecasts',
};
export const objectType = (name: string): ObjectType | undefined => TYPES[name.toLowerCase()];

export const listParam = (query: URLSearchParams, name: string): string[] => query.getAll(name).flatMap((v) => v.split(',')).map((v) => v.trim()).filter(Boolean);
export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []);
export const inputsOf = (body: Record<string, unknown>): Record<string, unknown>[] | null =>
  Array.isArray(body.inputs) && body.inputs.every((i) => typeof i === 'object' && i !== null) ? body.inputs : null;
