import type { Cursor, PullBatch } from '../../port.ts';
import type { FieldMap } from '../../../model/facts.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { PullState } from './state.ts';
import type { Step } from './gather.ts';
import { OVERLAP_MS } from './deals.ts';
import { activitiesStep } from './activities.ts';
import { backlogStep } from './backlog.ts';
import { leadsStep } from './leads.ts';
import { archivedChanges, archivedList } from './archived.ts';
import { changedStep, listStep } from './changed.ts';
import { mapKey } from '../map/facts.ts';
import { paths } from '../wire/paths.ts';
import { readContext } from '../read/context.ts';
import { searchPage } from '../wire/shapes.ts';
import { BACKLOG_CALLS, allowanceFor, stateOf } from './state.ts';

const HOUR_MS = 3_600_000;

/**
 * Reads an account step by step; each step is a function of the stored cursor alone, so that a killed worker goes on
 * exactly where it was. A cursor of another version of this adapter, or of another field map, begins anew.
 */
export async function* pullHubspot(client: HubspotClient, from: Cursor | null, now: () => number, signal: AbortSignal, fields?: FieldMap): AsyncIterable<PullBatch> {
  const key = mapKey(fields);
  const found = from === null ? null : stateOf(from);
  const stored = found?.fields === key ? found : null;
  let context: OrgContext | null = null;
  let state: PullState;
  if (stored && stored.phase !== 'idle') state = stored;
  else {
    const isDue = !stored || now() - stored.contextAt >= HOUR_MS;
    if (isDue) {
      const read = await readContext(client, fields, signal);
      context = read.context;
      // A mapped property that came or went changes what every deal says.
      const isSame = stored && JSON.stringify(stored.setup.facts) === JSON.stringify(read.setup.facts);
      state = isSame ? { ...again(stored, client.clock(), true), setup: read.setup, contextAt: now() } : await begin(client, read.setup, key, now(), signal);
      yield { cursor: state, progress: { what: 'org', done: 1, total: 1 }, context };
    } else state = again(stored, client.clock(), false);
  }
  const told = state.notes.length;
  while (state.phase !== 'idle') {
    signal.throwIfAborted();
    const step = await take(client, state, signal);
    state = step.state;
    if (state.phase !== 'idle') {
      yield { cursor: state, ...step.batch };
      continue;
    }
    const isNew = state.notes.length > (context ? 0 : told) || (state.isFirst && state.notes.length > 0);
    // What couldn't be read is known only now: the context is said again with it.
    if (isNew) context ??= (await readContext(client, fields, signal)).context;
    state = finish(state);
    yield { cursor: state, ...step.batch, ...(isNew && context ? { context: { ...context, notes: [...context.notes, ...state.notes] } } : {}), done: true };
  }
}

const take = (client: HubspotClient, state: PullState, signal: AbortSignal): Promise<Step> => {
  switch (state.phase) {
    case 'leads': return leadsStep(client, state, state.isFirst ? 'list' : 'activities', signal);
    case 'list': return listStep(client, state, signal);
    case 'changes': return changedStep(client, state, signal);
    case 'archived': return state.isFirst ? archivedList(client, state, signal) : archivedChanges(client, state, signal);
    case 'activities': return activitiesStep(client, state, signal);
    case 'backlog': return backlogStep(client, state, signal);
    case 'idle': throw new Error('A finished pull has no next step.');
  }
};

async function begin(client: HubspotClient, setup: PullState['setup'], fields: string, now: number, signal: AbortSignal): Promise<PullState> {
  const count = await client.post(paths.search('deals'), { filterGroups: [], limit: 1, properties: ['hs_lastmodifieddate'] }, searchPage, signal);
  const until = client.clock();
  return {
    v: 2, phase: 'leads', isFirst: true, setup, fields, contextAt: now, isHourly: true, since: until, until, seen: {}, merged: {}, archived: {}, converted: {},
    leadsSince: null, activitiesSince: null, moved: false, type: 0, after: null, place: null, done: 0, total: count.total,
    allowance: allowanceFor(count.total), backlog: {}, refused: [], notes: [],
  };
}

const again = (stored: PullState, until: number, isHourly: boolean): PullState => ({
  ...stored, phase: 'changes', isFirst: false, isHourly, until, moved: false, type: 0, after: null, place: null, done: 0, total: null, refused: [], allowance: isHourly ? BACKLOG_CALLS : 0,
});

/** The next pull begins where this one began; deals older than its overlap need not be remembered. */
function finish(state: PullState): PullState {
  const since = Math.max(state.since, state.until);
  const seen = Object.fromEntries(Object.entries(state.seen).filter(([id, at]) => id.startsWith('merged:') || at >= since - OVERLAP_MS));
  return { ...state, since, seen };
}
