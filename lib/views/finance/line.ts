import type { FinanceLine, LineCause } from '../../messages/finance-line.ts';
import type { KnownLine, Worked } from './worked.ts';
import { isLossLine } from '../../analysis/causes/loss-lines.ts';
import { NOTHING_SAID, missKey } from '../../analysis/causes/standing.ts';
import { causeLabel, causeOf, FUNCTION_LABELS } from '../../model/causes/merge.ts';
import { mayJudge } from '../company/readers.ts';
import { lineDetail } from '../bridge-words.ts';
import { remarksOn } from './remarks.ts';

/** Names a line in whatever order the book is read; by splits one deal has a line for each who has credit. */
export const lineId = (l: KnownLine): string => [l.line.dealId, l.line.reason, l.askedId].filter((t) => t !== null).join(' ');

/** One deal's line as finance reads it: what happened, whose it was, which cause stands, who owes a word, what was asked. */
export function financeLine(l: KnownLine, w: Worked): FinanceLine {
  const { line, timeline, before } = l;
  const owner = w.nameOf(l.ownerId) ?? w.nameOf(timeline.head.now.ownerId);
  const said = w.standings.get(missKey(line.dealId, w.period.id)) ?? NOTHING_SAID;
  const asked = isLossLine(line);
  const me = w.input.reader.userId;
  const isOwner = l.askedId === me || timeline.head.now.ownerId === me;
  const judges = mayJudge(me, l.askedId, w.context, w.reader.leads) || (said.statedBy !== null && mayJudge(me, said.statedBy, w.context, w.reader.leads));
  const ownerIsGone = l.askedId === null || w.context.people.find((p) => p.id === l.askedId)?.isActive === false;
  return {
    id: lineId(l), amount: w.f.signed(line.amount), owner,
    deal: {
      dealId: line.dealId, name: timeline.head.name, href: w.input.link(line.dealId), amount: w.f.signed(line.amount), detail: lineDetail(line, timeline, w, w.lineWords),
      badges: [...(line.bookedLate ? ['booked late'] : []), ...(line.orderAssumed ? ['order assumed'] : []), ...(l.ownerId === null && before ? ['owner as of today'] : [])],
    },
    cause: asked ? causeOfLine(l, w) : { state: 'none', label: null, function: null, detail: null, owes: [] },
    remarks: remarksOn(w, { dealId: line.dealId, reason: line.reason }),
    mayState: asked && (isOwner || (ownerIsGone && w.reader.leads.size > 0)),
    mayJudge: asked && said.state === 'stated' && said.statedBy !== me && (judges || said.statedBy === null),
  };
}

function causeOfLine(l: KnownLine, w: Worked): LineCause {
  const said = w.standings.get(missKey(l.line.dealId, w.period.id)) ?? NOTHING_SAID;
  const owes = w.owed.filter((o) => o.dealId === l.line.dealId && o.reason === l.line.reason && !o.optional)
    .map((o) => ({ name: w.nameOf(o.userId) ?? 'Somebody who isn’t in the list of people', since: `since ${w.f.instantDay(o.since)}` }));
  if (said.state === 'none' || said.state === 'open' || said.causeId === null) return { state: 'open', label: 'No cause yet', function: null, detail: said.putOffAt === null ? null : `Put off on ${w.f.instantDay(said.putOffAt)}`, owes };
  const cause = causeOf(w.input.company.causes, said.causeId);
  const detail = [
    said.newInformation === null ? null : said.newInformation ? 'Something happened.' : 'No new information: the forecast was wrong before.',
    said.note, `${said.statedByName ?? 'Somebody'}, ${w.f.instantDay(said.history.findLast((h) => h.act === 'state')?.at ?? said.at ?? 0)}`,
    said.judgedByName === null ? null : `${said.judgedByName} ${said.state === 'agreed' ? 'agrees' : 'sees it otherwise'}${said.judgeNote === null ? '' : `: ${said.judgeNote}`}`,
  ].filter((t) => t !== null).join(' · ');
  return { state: said.state, label: causeLabel(w.input.company.causes, said.causeId), function: cause && FUNCTION_LABELS[cause.function], detail, owes };
}
