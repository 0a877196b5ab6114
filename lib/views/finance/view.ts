import type { FinanceView } from '../../messages/finance.ts';
import type { Notice } from '../../messages/views.ts';
import type { FactsHead } from '../../store/facts-schema.ts';
import type { Waiting } from '../../store/outbox-store.ts';
import type { Learned } from './learned.ts';
import type { Worked } from './worked.ts';
import { agreement } from '../../analysis/causes/agreement.ts';
import { explained } from '../../analysis/causes/explained.ts';
import { sumMinor } from '../../model/money.ts';
import { ageText } from '../age.ts';
import { counted } from '../format.ts';
import { crmInText } from '../crm-names.ts';
import { ageNotice, footer } from '../desk-screens.ts';
import { calibrationView } from './calibration.ts';
import { basesToChoose, periodsToChoose, scopesToChoose, typesToChoose } from './choices.ts';
import { comparedWith } from './compare.ts';
import { financeCuts } from './cuts.ts';
import { financeGroups } from './groups.ts';
import { passedRows } from './passed.ts';
import { ROWS, pipelineView, walkView } from './moves.ts';
import { financeNotes } from './notes.ts';
import { mayPublish } from './publish.ts';
import { publishedRecord, publishedView } from './published.ts';
import { signalRows } from './signals.ts';
import { financeSteps } from './steps.ts';
import { tieOutView } from './tie-out.ts';
import { financeTitle, kicker, surprise } from './title.ts';
import { trustView } from './trust.ts';
import { dayOf } from '../../model/day.ts';

export interface Around {
  learned: Learned;
  head: FactsHead;
  waiting: Waiting;
  /** Every deal of each movement, for a file; else as many as a page takes. */
  isWhole?: boolean;
}

/** Finance's page for one question. Every figure in it opens to the deals that it is made of. */
export function financeView(w: Worked, { learned, head, waiting, isWhole = false }: Around): FinanceView {
  const { bridge, f, plan, input, context } = w;
  const { now, locale, reader, company } = input;
  const groups = financeGroups(w);
  const lines = w.bridge.lines;
  const losses = sumMinor(lines.filter((l) => l.amount < 0).map((l) => l.amount));
  const gains = sumMinor(lines.filter((l) => l.amount > 0).map((l) => l.amount));
  const why = explained(lines, w.period.id, w.standings);
  const scopes = scopesToChoose(context, new Set(w.book.ownerIds));
  const scopeLabel = scopes.find((s) => s.id === w.ask.scope)?.label ?? w.ask.scope ?? '';
  const start = bridge.called ?? bridge.forecast;
  const share = (part: number, of: number): string => f.words.percent(part / of);
  const ratios = [plan !== null && plan > 0 ? `${share(bridge.actual, plan)} of plan` : null, start > 0 ? `${share(bridge.actual, start)} of ${bridge.called === null ? 'the forecast' : 'the call'}` : null].filter((t) => t !== null);
  const agreed = agreement(company.records('cause'), company.causes);
  const publish = mayPublish(w);
  const kappa = agreed.byFunction;
  const rows = isWhole ? Infinity : ROWS;
  return {
    ask: w.ask,
    choices: { periods: periodsToChoose(dayOf(now, context.timeZone), context).map((p) => ({ id: p.id, label: p.label, depth: 0 })), bases: basesToChoose(), scopes, types: typesToChoose(company.types) },
    reader: reader.verified ? reader.userName : `${reader.userName}, not verified`, kicker: kicker(w, scopeLabel), title: financeTitle(w), surprise: surprise(w), fine: fineText(w, head), running: w.running, sending: waiting.hold === null && waiting.entries.some((e) => !e.isStopped), currency: f.currency, digits: f.digits,
    sums: { plan: plan === null ? null : f.figure(plan), call: bridge.called === null ? null : f.figure(bridge.called), callLabel: 'Call', actual: f.figure(bridge.actual), actualNote: ratios.join(', ') },
    explained: why.total === 0 ? null : {
      sentence: `${share(why.stated, why.total)} of the ${f.figure(why.total).text} that fell away is explained`, total: f.figure(why.total), stated: f.figure(why.stated),
      disputed: f.figure(why.disputed), open: f.figure(why.open), share: share(why.stated, why.total),
    },
    gross: { losses: f.figure(-losses || 0), gains: f.figure(gains) },
    steps: financeSteps(w, groups), groups, asForecast: bridge.asForecast,
    total: { deals: new Set([...bridge.forecastDeals, ...bridge.actualDeals].map((i) => w.book.heads[i]!.id)).size, amount: f.signed(bridge.actual - start), label: `${bridge.called === null ? 'Forecast' : 'Call'} to ${w.running ? 'what is in so far' : 'actual'}` },
    passedThrough: passedRows(w), cuts: financeCuts(w), trust: trustView(w, learned), calibration: calibrationView(w, learned), ...signalRows(learned.signals, w),
    tieOut: tieOutView(w), timing: timingSentence(learned, w),
    kappa: kappa === null ? null : `People and the software named the same function in ${f.words.percent(kappa.observed)} of ${kappa.n} first answers; beyond chance, kappa ${kappa.kappa.toFixed(2)} (${kappa.low.toFixed(2)} to ${kappa.high.toFixed(2)}). The suggestion was shown only after the answer.`,
    walk: walkView(w, rows), pipeline: pipelineView(w, rows), compared: comparedWith(w), published: publishedView(w),
    may: { publish: publish.ok, call: true, ask: true, why: publish.ok ? null : publish.why },
    notes: [...aged(head, w, locale), ...financeNotes(w, waiting)], footer: footer(head, reader, now),
  };
}

const aged = (head: FactsHead, w: Worked, locale: string): Notice[] => {
  const notice = ageNotice(head, w.input.reader, w.input.now, locale, w.context.timeZone);
  return notice ? [notice] : [];
};

function fineText(w: Worked, head: FactsHead): string {
  const published = publishedRecord(w);
  const called = w.call && `Called on ${w.f.instantDay(w.call.calledAt)}${w.nameOf(w.call.calledBy) === null ? '' : ` by ${w.nameOf(w.call.calledBy)}`}${w.call.source === 'ridealong' ? '' : `, as ${crmInText(w.context.crm)} says`}.`;
  return [called ?? `Nobody’s call is on record: the deals as they stood on ${w.f.instantDate(w.t0)}.`, published && `Published on ${w.f.instantDay(published.at)} by ${published.authorName}.`, `From ${crmInText(w.context.crm)}, ${head.syncedAt === null ? 'not read yet' : ageText(w.input.now - head.syncedAt)}.`].filter((t) => t !== null && t !== '').join(' ');
}

/** "Of money that slipped in 4 earlier periods, 38 % was won within two more (12 of 31 deals)."; null where nothing is known of any. */
function timingSentence({ timing }: Pick<Learned, 'timing'>, w: Pick<Worked, 'f'>): string | null {
  if (timing.shareByMoney === null) return null;
  const n = timing.periods.length;
  return `Of money that slipped in ${n === 1 ? 'one earlier period' : `${n} earlier periods`}, ${w.f.words.percent(timing.shareByMoney)} was won within two more (${w.f.words.count(timing.wonDeals)} of ${counted(w.f.words, timing.deals, 'deal')}).`;
}
