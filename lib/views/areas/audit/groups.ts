import type { AuditFinding, AuditKind, Found } from '../../../analysis/audit/finding.ts';
import type { AuditGroup, AuditRow } from '../../../messages/areas/audit.ts';
import type { Goal, Target } from '../../../model/goals/goal.ts';
import type { MeasureDefinition } from '../../../model/goals/measure.ts';
import type { GoalWords } from '../map/goal-words.ts';
import { parseAssignee } from '../../../model/goals/assignee.ts';
import { counted } from '../../format.ts';
import { measureOf } from '../map/measures.ts';
import { assigneeName, goalName } from '../map/whose.ts';

/** What findings are said with. */
export interface Around {
  goals: ReadonlyMap<string, Goal>;
  measures: ReadonlyMap<string, MeasureDefinition>;
  w: GoalWords;
  currency: string;
}

type Plain = Exclude<AuditKind, 'opposed'>;

/** Each kind: its title for so many, what to do about it, and its rows. */
const SAID: { [K in Plain]: { title(n: string, isOne: boolean): string; noun: string; todo: string; fine: string; rows(found: Found<K>[], around: Around): AuditRow[] } } = {
  noStrategy: {
    title: (n, isOne) => `${n} ${isOne ? 'serves' : 'serve'} no strategic goal`, noun: 'goal', fine: 'Every goal leads up to a strategic goal or a value.',
    todo: 'Name what it serves, or end it: a number that nothing asks for takes time from those that something does.', rows: withoutStrategy,
  },
  noMeasure: {
    title: (n, isOne) => `${n} ${isOne ? 'has' : 'have'} no measure`, noun: 'strategic goal', fine: 'Every strategic goal has a goal with a measure.',
    todo: 'Add a goal with a measure that would show it, or say in the strategy how else one will see it.',
    rows: (found) => found.map((f) => ({ id: f.item, name: f.title, detail: 'No goal of this time names it.', find: f.title, more: null })),
  },
  outOfReach: {
    title: (n, isOne) => `${n} ${isOne ? 'lies' : 'lie'} above everything in sight`, noun: 'target', fine: 'No target lies above what was reached before or is in the pipeline.',
    todo: 'Talk about it with whoever bears it: a smaller number, more people, another measure, or what would have to be new.',
    rows: (found, around) => found.map((f) => ({ ...named(f.goal!, around), detail: reachText(f, around) })),
  },
  tooManyGoals: {
    title: (n, isOne) => `${n} ${isOne ? 'has' : 'have'} more than five goals at once`, noun: 'person', fine: 'Nobody has more than five goals at once.',
    todo: 'Agree which of them lead, and end or postpone the others.',
    rows: (found, { w, goals, measures }) => found.map((f) => {
      const who = personName(f.person, w);
      return { id: f.person, name: who, detail: `${f.goals.length} goals between ${w.day(f.from)} and ${w.day(f.to)}: ${[...new Set(f.goals.map((id) => measureOf(goals.get(id)!.measureId, goals.get(id)!.target.unit, measures).label))].join(', ')}`, find: who, more: null };
    }),
  },
  unevenRole: {
    title: (n, isOne) => `${n} ${isOne ? 'differs' : 'differ'} from others of the same role, without a word why`, noun: 'goal or person', fine: 'People of the same role have the same measures and targets, or a reason is stated.',
    todo: 'Say why in the goal (territory, part time, agreed otherwise), or make them the same. People who are new have their ramp and aren’t compared.', rows: uneven,
  },
  unseen: {
    title: (n, isOne) => `${n} ${isOne ? 'has' : 'have'} not been looked at for a month`, noun: 'goal', fine: 'Somebody has looked at every goal within a month.',
    todo: 'Talk about it at the next one-to-one, or end it: a goal nobody looks at leads nobody.',
    rows: (found, around) => found.map((f) => ({ ...named(f.goal!, around), detail: f.lastOn === null ? `Set on ${around.w.day(f.setOn)}; nobody has looked since looks are written down.` : `Last looked at on ${around.w.day(f.lastOn)}.` })),
  },
};

const KINDS = Object.keys(SAID) as Plain[];
const MANY: Record<string, string> = { person: 'people', 'goal or person': 'goals or people' };

/** Findings in groups, kind by kind; and of kinds without any, the sentence that says so (`asked`: whether it was looked for). */
export function groupsOf(findings: readonly AuditFinding[], around: Around, asked: (kind: Plain) => boolean): { groups: AuditGroup[]; fine: string[] } {
  const groups: AuditGroup[] = [];
  const fine: string[] = [];
  for (const kind of KINDS) {
    const found = findings.filter((f) => f.kind === kind);
    const said = SAID[kind];
    if (found.length === 0) {
      if (asked(kind)) fine.push(said.fine);
      continue;
    }
    const rows = (said.rows as (found: AuditFinding[], around: Around) => AuditRow[])(found, around);
    groups.push({ kind, title: said.title(counted(around.w.words, found.length, said.noun, MANY[said.noun]), found.length === 1), todo: said.todo, rows });
  }
  return { groups, fine };
}

function named(id: string, { goals, measures, w }: Around): Omit<AuditRow, 'detail'> {
  const goal = goals.get(id)!;
  const measure = measureOf(goal.measureId, goal.target.unit, measures).label;
  const { name } = goalName(goal, measure, w);
  return { id, name: name.includes(measure) ? name : `${name}: ${measure.toLowerCase()}`, find: name, more: null };
}

/** The goals at which the ways up end, each once, with how many below it share its lot. */
function withoutStrategy(found: Found<'noStrategy'>[], around: Around): AuditRow[] {
  const tops = new Map<string, Found<'noStrategy'>[]>();
  for (const f of found) tops.set(f.top, [...(tops.get(f.top) ?? []), f]);
  return [...tops].map(([top, all]) => {
    const own = all.find((f) => f.goal === top) ?? all[0]!;
    const below = all.filter((f) => f.goal !== top).length;
    return { ...named(around.goals.has(top) ? top : own.goal!, around), detail: own.gone === null ? 'Names no strategic goal or value, and nothing stands above it.' : 'The strategic goal that it names is no longer in the strategy.', more: below === 0 ? null : `So do ${counted(around.w.words, below, 'goal')} below it.` };
  });
}

function reachText(f: Found<'outOfReach'>, { w, currency, goals }: Around): string {
  const inOrg = (value: number): string => w.amount({ value, unit: f.target.unit, currency: f.target.unit === 'money' ? currency : null });
  const isPerson = goals.get(f.goal!)!.assignee.kind === 'person';
  const past = isPerson ? `The most that anybody brought in as many days is ${inOrg(f.best)}, of ${w.words.count(f.n)} person-periods`
    : `The best of ${w.words.count(f.n)} earlier periods, for ${f.heads === 1 ? 'the one head' : `the ${f.heads} heads`} of today, is ${inOrg(f.best)}`;
  const sofar = f.soFar === null ? '' : f.due === null ? `; ${inOrg(f.soFar)} came in so far` : `; ${inOrg(f.soFar)} came in so far, and ${inOrg(f.due)} is open and due`;
  return `${w.amount(f.target)} is asked. ${past}${sofar}.`;
}

function uneven(found: Found<'unevenRole'>[], around: Around): AuditRow[] {
  const { w, measures } = around;
  const amount = (t: Target): string => w.amount(t);
  return found.map((f) => {
    const measure = measures.get(f.measureId)?.label ?? f.measureId;
    const who = personName(`person:${f.person}`, w);
    const said = f.is === 'missing' ? `${f.others} others of the role have “${measure}”`
      : f.is === 'extra' ? `${f.others} others of the role don’t have “${measure}”`
      : f.usual === null ? `${measure}: ${amount(f.target!)}; ${f.others} others of the role have other targets`
      : `${measure}: ${amount(f.target!)}; ${f.others} others of the role have ${amount(f.usual)}`;
    return { id: `${f.person} ${f.measureId} ${f.periodId}`, name: who, detail: `${f.role}. ${said}.`, find: who, more: null };
  });
}

/** `person:005…` or `named:Ann`, by name. */
function personName(text: string, w: GoalWords): string {
  const assignee = parseAssignee(text);
  return assignee ? assigneeName(assignee, w) : text;
}
