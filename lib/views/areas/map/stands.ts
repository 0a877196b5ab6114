import type { StrategyItem } from '../../../model/goals/strategy.ts';
import type { AreaInput } from '../input.ts';
import { strategyVersions } from '../../../analysis/goals/standing-strategy.ts';

/** What stands of strategy and values: the newest version by somebody who may publish. */
export const standingItems = ({ company, rights }: AreaInput): StrategyItem[] => strategyVersions(company.records('strategy'), (author) => rights.mayPublish(author)).at(-1)?.body.items ?? [];

/** Whether the reader's word can be signed: under a shared key nobody's can. */
export const signs = ({ me }: AreaInput): boolean => me.verified;
