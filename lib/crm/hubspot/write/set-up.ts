import * as v from 'valibot';
import type { HubspotClient } from '../wire/client.ts';
import { FUNCTIONS } from '../../../model/cause.ts';
import { groupList, propertyList } from '../wire/shapes.ts';
import { paths } from '../wire/paths.ts';
import { RidealongError } from '../../../model/errors.ts';
import { saidOf } from '../wire/refused.ts';

const GROUP = 'ridealong';

/** Where the standing cause of a miss lies on the deal, so that HubSpot's own reports can count it. */
export const MISS = { cause: 'ridealong_miss_cause', function: 'ridealong_miss_function', period: 'ridealong_miss_period' } as const;

const text = { type: 'string', fieldType: 'text' };
const PROPERTIES = [
  { name: MISS.cause, label: 'Why the forecast was missed', ...text },
  { name: MISS.function, label: 'Who can act on it', type: 'enumeration', fieldType: 'select', options: FUNCTIONS.map((value, displayOrder) => ({ value, label: value[0]!.toUpperCase() + value.slice(1), displayOrder, hidden: false })) },
  { name: MISS.period, label: 'Missed from the forecast of', ...text },
];

/** Names of our properties that the account lacks. */
export async function missingProperties(client: HubspotClient, signal: AbortSignal): Promise<string[]> {
  const known = new Set((await client.get(paths.properties('deals'), {}, propertyList, signal)).results.map((p) => p.name));
  return PROPERTIES.map((p) => p.name).filter((name) => !known.has(name));
}

/** Makes the property group and the properties that are missing; takes back what it made where it fails. Scope crm.schemas.deals.write. */
export async function setUpProperties(client: HubspotClient, step: (what: string) => void, signal: AbortSignal): Promise<void> {
  step('Looking at what is there');
  const missing = await missingProperties(client, signal);
  const groups = await client.get(paths.propertyGroups('deals'), {}, groupList, signal);
  const made: string[] = [];
  const make = async (path: string, body: { name: string; [more: string]: unknown }): Promise<void> => {
    try {
      await client.create(path, body, v.unknown(), signal);
      made.push(`${path}/${body.name}`);
    } catch (error) {
      // Somebody else made it meanwhile.
      if (saidOf(error)?.status !== 409) throw error;
    }
  };
  try {
    if (!groups.results.some((g) => g.name === GROUP)) {
      step('Making the property group “Ridealong” on deals');
      await make(paths.propertyGroups('deals'), { name: GROUP, label: 'Ridealong', displayOrder: -1 });
    }
    for (const p of PROPERTIES.filter(({ name }) => missing.includes(name))) {
      step(`Making the deal property “${p.label}”`);
      await make(paths.properties('deals'), { ...p, groupName: GROUP });
    }
  } catch (error) {
    if (made.length > 0) step('Taking back what was made');
    const left = await takeBack(client, made);
    if (left.length === 0) throw error;
    throw new RidealongError('notSetUp', 'HubSpot was set up in part', `${error instanceof RidealongError ? error.data.message : 'It stopped half way.'} These could not be taken back: ${left.join(', ')}. Setting up again goes on from there.`, { cause: error });
  }
}

/** In the reverse order, whether or not the one who asked has gone. What stays is named. */
async function takeBack(client: HubspotClient, made: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const path of made.toReversed()) {
    try {
      await client.remove(path, AbortSignal.timeout(30_000));
    } catch {
      left.push(path.split('/').at(-1)!);
    }
  }
  return left;
}
