import type { PublishedStrategy } from '../../analysis/goals/standing-strategy.ts';
import type { ReadersView, StrategyAsk, StrategyView } from '../../messages/areas/strategy.ts';
import type { AreaInput } from './input.ts';
import { lastRead, readersOf, strategyVersions } from '../../analysis/goals/standing-strategy.ts';
import { strategyChanges } from '../../analysis/goals/strategy-changes.ts';
import { financeWords } from '../finance/words.ts';
import { counted } from '../format.ts';
import { changeSummary, changeViews } from './strategy/changes.ts';
import { placeText } from './place-text.ts';

export const WHO_PUBLISHES = 'Strategy and values are published by whoever stands at the top of the reporting line, or keeps the settings.';

/** The versions of the strategy that count here, oldest first. */
export const versionsOf = ({ company, rights }: Pick<AreaInput, 'company' | 'rights'>): PublishedStrategy[] => strategyVersions(company.records('strategy'), (author) => rights.mayPublish(author));

/** Strategy and values as they stand, what is new in them for the reader, and who has read them. */
export function strategyView(input: AreaInput, ask: StrategyAsk): StrategyView {
  const { company, context, me, rights } = input;
  const { instantDate, words } = financeWords(context, input.locale);
  const versions = versionsOf(input);
  const current = versions.at(-1) ?? null;
  const reads = company.records('read');
  const mine = lastRead(me.userId, versions, reads);
  const mayPublish = rights.mayPublish(me.userId);
  const opened = versions.findIndex((v) => v.key === ask.version);
  const before = (i: number) => versions[i - 1]?.body ?? null;
  const isRead = current !== null && mine?.version.key === current.key;
  const goals = current?.body.items.filter((i) => i.kind === 'goal').length ?? 0;
  const values = (current?.body.items.length ?? 0) - goals;
  return {
    kicker: context.orgName,
    title: current ? `${counted(words, goals, 'strategic goal')} and ${counted(words, values, 'value')}` : 'No strategy is published yet',
    sentence: !current ? (mayPublish ? 'Write down what the company wants to reach and what it stands for. Goals can be tied to it, and everybody sees the same.' : `Once it is, it stands here for everybody. ${WHO_PUBLISHES}`)
      : isRead || !mine ? `Published by ${current.authorName} on ${instantDate(current.at)}.${isRead ? '' : ' You haven’t said yet that you have read it.'}`
        : `Published by ${current.authorName} on ${instantDate(current.at)}. You read the version of ${instantDate(mine.version.at)}; what changed since stands first.`,
    current: current && { key: current.key, by: current.authorName, when: instantDate(current.at), note: current.body.note, items: current.body.items, place: placeText(company.stateOf(current.key)) },
    mine: {
      isRead, when: mine && instantDate(mine.at), since: mine && instantDate(mine.version.at), isAuthor: current?.authorId === me.userId,
      changes: current && mine && !isRead ? changeViews(strategyChanges(mine.version.body, current.body)) : [],
    },
    readers: current && readersView(input, versions),
    history: versions.map((v, i) => ({ key: v.key, by: v.authorName, when: instantDate(v.at), note: v.body.note, isCurrent: v === current, summary: i === 0 ? 'The first' : changeSummary(strategyChanges(before(i), v.body)) })).reverse(),
    opened: opened < 0 ? null : { key: versions[opened]!.key, changes: opened === 0 ? [] : changeViews(strategyChanges(before(opened), versions[opened]!.body)), items: versions[opened]!.body.items },
    may: { publish: mayPublish, why: mayPublish ? null : WHO_PUBLISHES },
    unverified: me.verified ? null : 'Under a HubSpot key a person is who they say they are: who has read it isn’t proven.',
  };
}

/** The count is for everybody; the names of who hasn't yet are for who may publish, so that they can be asked. */
function readersView({ company, context, me, rights, locale }: AreaInput, versions: readonly PublishedStrategy[]): ReadersView {
  const { instantDate, words } = financeWords(context, locale);
  const people = context.people.filter((p) => p.isActive);
  const reads = company.records('read');
  const { read, notYet } = readersOf(people.map((p) => p.id), versions, reads);
  const older = (id: (typeof notYet)[number]): string | null => {
    const found = lastRead(id, versions, reads);
    return found && `read the version of ${instantDate(found.version.at)}`;
  };
  return {
    read: read.length, of: people.length, text: people.length === 0 ? 'The CRM names nobody who could read it' : `${words.count(read.length)} of ${counted(words, people.length, 'person', 'people')} ${read.length === 1 ? 'has' : 'have'} read it`,
    notYet: rights.mayPublish(me.userId) ? notYet.map((id) => ({ id, name: people.find((p) => p.id === id)!.name, older: older(id) })).sort((a, b) => a.name.localeCompare(b.name, locale)) : null,
  };
}
