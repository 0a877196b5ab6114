/**
 * How well the suggested cause finds the planted one, cause by cause, beside always guessing the most common. It tests the
 * generator's world, not anybody's company. `node test/run/causes-table.ts [--seeds 101,102] [--today 2026-11-23]`
 */
import { parseArgs } from 'node:util';
import { causesTable, causesText } from '../unit/support/causes-table.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '101,102,103,104,105' }, today: { type: 'string', default: '2026-11-23' } } });
console.log(causesText(causesTable({ seeds: values.seeds.split(',').map(Number), today: values.today })));
