import type { LeaderAsk, LeaderBlock, LeaderView } from '../../messages/areas/leader.ts';
import type { FunctionId } from '../../model/goals/function.ts';
import type { AreaInput } from './input.ts';
import { functionAlignment } from '../../analysis/goals/function-alignment.ts';
import { isOn } from '../../model/goals/areas.ts';
import { functionName } from '../../model/goals/function.ts';
import { asksOf, type StandingAsks } from './asks/standing.ts';
import { asksBlock, functionsBlock, strategyBlock } from './leader/company.ts';
import { commitmentBlock, unheardBlock, unseenBlock } from './leader/goals.ts';
import { goalWords } from './map/goal-words.ts';
import { liveGoals } from './map/shown.ts';
import { bearerId } from './map/whose.ts';

/**
 * What waits for a leader's word: functions that aren't aligned, asks and goals without an answer, what was published and read. Whoever stands at the top or keeps
 * the settings sees the company; whoever leads people sees their goals; nobody else is named to anybody.
 */
export function leaderView(input: AreaInput, _ask: LeaderAsk): LeaderView {
  const { context, company, rights, me, now, locale } = input;
  const kicker = context.orgName;
  const isWhole = rights.mayPublish(me.userId);
  const leads = rights.leads(me.userId);
  if (!isWhole && leads.size === 0) return { kicker, title: 'This page is for who leads people', sentence: 'It shows what waits for a leader’s word. What is expected of you stands under Goals, and all of it on the map.', blocks: [] };
  const w = goalWords(context, locale, now);
  const standing = asksOf(input);
  const { goals: live, today, strategy } = standing.around;
  const running = new Map([...liveGoals(input.goals)].filter(([, g]) => g.goal.period.end >= today));
  const mine = isWhole ? [...running.values()] : [...running.values()].filter((g) => {
    const id = bearerId(g.goal);
    return id !== null && leads.has(id);
  });
  const of = { input, goals: mine, w };
  const withAsks = isOn(company.areas, 'asks');
  const without = withAsks ? [...standing.asks.values()].filter((a) => standing.flagsOf(a).some((f) => f.is === 'noGoal' || f.is === 'goneGoal')).map(({ ask }) => ({ id: ask.id, function: ask.askedBy.function })) : [];
  const aligned = functionAlignment(functionsOf(input, standing, withAsks), { goals: new Map([...live].filter(([id]) => running.has(id))), strategy, asks: without });
  const blocks: LeaderBlock[] = [
    ...(isWhole ? [functionsBlock(aligned, standing, w)] : []), ...(withAsks ? [asksBlock(standing, input, w)] : []), commitmentBlock(of), unheardBlock(of), strategyBlock(input, w), unseenBlock(of),
  ];
  return { kicker, ...sentenceOf(blocks), blocks };
}

/** Functions that somebody named: in goals, roles or asks; sales always. */
function functionsOf({ company, goals }: AreaInput, { asks }: StandingAsks, withAsks: boolean): FunctionId[] {
  const named = new Set<FunctionId>(['sales']);
  for (const { goal: { assignee: a }, ended } of goals.values()) if (a.kind === 'function' && !ended) named.add(a.id);
  for (const { body } of company.records('role')) if (body.act === 'set') named.add(body.role.function);
  if (withAsks) for (const { ask, ended } of asks.values()) if (!ended) named.add(ask.of).add(ask.askedBy.function);
  return [...named].sort((a, b) => (functionName(a) < functionName(b) ? -1 : 1));
}

const NAMES: Record<LeaderBlock['id'], [one: string, many: string]> = {
  functions: ['function isn’t aligned', 'functions aren’t aligned'], asks: ['ask waits for an answer', 'answers on asks are waited for'], commitment: ['goal waits for its leader', 'goals wait for their leaders'],
  unheard: ['goal waits for the other side', 'goals wait for the other side'], strategy: ['', ''], unseen: ['goal was not looked at', 'goals were not looked at'],
};

/** Headline: the first thing that waits; below it the others. */
function sentenceOf(blocks: readonly LeaderBlock[]): { title: string; sentence: string } {
  const said = blocks.filter((b) => b.rows.length > 0 && b.id !== 'strategy').map((b) => `${b.rows.length} ${NAMES[b.id][b.rows.length === 1 ? 0 : 1]}`);
  if (said.length === 0) return { title: 'Nothing waits for a leader’s word', sentence: blocks.find((b) => b.id === 'strategy')?.sentence ?? '' };
  const [first, ...rest] = said;
  return { title: first!, sentence: rest.length === 0 ? 'Nothing else waits.' : `${rest.length > 1 ? `${rest.slice(0, -1).join(', ')} and ${rest.at(-1)!}` : rest[0]!}.` };
}
