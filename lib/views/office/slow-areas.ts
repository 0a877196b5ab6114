import type { AreaName } from '../../messages/areas/areas.ts';
import type { StrengthsAsk } from '../../messages/areas/strengths.ts';
import type { AreaInput } from '../areas/input.ts';
import type { Slow } from '../areas/slow.ts';
import type { Room } from '../rooms.ts';
import type { OfficeOptions } from './open.ts';
import { strengthsReport } from '../../analysis/coaching/strengths/report.ts';
import { slowly } from '../areas/slow.ts';
import { strengthsInput } from '../areas/strengths/input.ts';
import { slices, soon } from './slices.ts';

/** Answers kept: a goal that changes makes a new one. */
const KEPT = 3;
/** Views that rest on what takes long. */
const SLOW: readonly AreaName[] = ['audit'];

/** Works out what takes long for an area's view, in slices, once for each reading of the CRM and each state of the goals. */
export function slowAreas(options: OfficeOptions) {
  const sliced = slices(options, KEPT);
  return {
    /** The input with what is known by now, or how far that is; other areas' input as it is. */
    async with(room: Room, area: AreaName, input: AreaInput, ask: unknown): Promise<AreaInput> {
      if (area === 'strengths') {
        const asked = strengthsInput(input, ask as StrengthsAsk);
        const { person, withActivity, roles } = asked;
        const key = JSON.stringify(['strengths', room.connection.id, room.book?.key ?? '', input.data.today, person, withActivity, roles, input.company.measures, input.data.entries.length, input.data.records.cause.length]);
        return { ...input, strengths: await soon(sliced.start(key, () => Promise.resolve(strengthsReport(asked)))) };
      }
      if (!SLOW.includes(area)) return input;
      const goals = [...input.goals.values()].map((g) => [g.goal.id, g.ended !== null, g.goal.measureId, g.goal.assignee, g.goal.period.start, g.goal.period.end]);
      const key = JSON.stringify([room.connection.id, room.book?.key ?? '', input.data.today, input.company.measures, goals]);
      const found: Slow | { share: number } = await soon(sliced.start(key, () => Promise.resolve(slowly(input))));
      return { ...input, slow: found };
    },
  };
}
