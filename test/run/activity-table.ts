/**
 * How often the point above which no gain is seen is named, and holds, in made-up orgs of known curves. It tests the generator's world, not
 * anybody's company. `node test/run/activity-table.ts [--seeds 200] [--from 1000] [--people 20] [--weeks 52]`
 */
import { parseArgs } from 'node:util';
import { activityTable, activityText } from '../unit/support/activity-table.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' }, from: { type: 'string', default: '1000' }, people: { type: 'string', default: '20' }, weeks: { type: 'string', default: '52' } } });
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => Number(values.from) + i);
console.log(activityText(activityTable(seeds, { people: Number(values.people), weeks: Number(values.weeks) })));
