import type { RecordPlaces } from '../../crm/writer.ts';
import type { SetUpView } from '../../messages/set-up.ts';
import type { Identity, OrgContext } from '../../model/org.ts';
import { DEAL_KINDS, PRIVATE_KINDS, type RecordKind } from '../../model/records.ts';
import type { Waiting } from '../../store/outbox-store.ts';
import type { Company } from '../company/company.ts';
import { booksClosed } from '../../analysis/bridge/dates.ts';
import { dayOf, formatDay } from '../../model/day.ts';
import { quarterOf, shiftQuarter } from '../../model/period.ts';
import { CATALOGUE, definitionsOf } from '../company/definitions.ts';
import { mayEditSettings } from '../company/readers.ts';
import { financeWords } from '../finance/words.ts';

export interface SetUpInput {
  identity: Identity;
  context: OrgContext;
  company: Company;
  waiting: Waiting;
  /** null: the CRM hasn't been asked yet. */
  places: RecordPlaces | null;
  now: number;
  locale: string;
}

const KINDS: readonly RecordKind[] = ['cause', 'remark', 'call', 'published', 'snapshot', 'setting', 'strategy', 'goal', 'ownGoal', 'role', 'ask', 'entry', 'read', 'looked',
  'feedback', 'action', 'promptWord', 'rhythm', 'session', 'development', 'factor', 'review', 'reviewCycle'];
/** Quarters whose books can be closed by hand. */
const QUARTERS = 5;

/** What is decided once for a company, and where its records lie. */
export function setUpView({ identity, context, company, waiting, places, now, locale }: SetUpInput): SetUpView {
  const f = financeWords(context, locale);
  const may = mayEditSettings(identity.userId, context);
  const running = quarterOf(dayOf(now, context.timeZone), context.calendar);
  const pipelines = [...new Set(context.stages.map((s) => s.pipelineId).filter((p) => p !== null))];
  return {
    crm: context.crm, orgName: context.orgName, mayEdit: may.ok, why: may.ok ? null : may.why, fieldMap: company.fieldMap,
    fieldMapBy: company.fieldMapBy && `Confirmed by ${company.fieldMapBy.name} on ${f.instantDate(company.fieldMapBy.at)}`,
    candidates: context.fieldCandidates ?? [], causes: company.causes, types: company.types, measures: definitionsOf(company), catalogue: [...CATALOGUE],
    pipelines: pipelines.map((id) => ({ id, label: context.stages.find((s) => s.pipelineId === id)?.pipelineLabel ?? id, depth: 0 })),
    stages: context.stages.filter((s) => !s.isClosed).map((s) => ({ id: s.id, label: pipelines.length > 1 && s.pipelineLabel ? `${s.pipelineLabel}: ${s.label}` : s.label, isOwn: company.ownSteps.has(s.id) })),
    recordTypes: (context.recordTypes ?? []).map((r) => ({ ...r, depth: 0 })), splitTypes: context.splitTypes ?? [], baselineDay: company.baselineDay, areas: company.areas,
    booksClosed: Array.from({ length: QUARTERS }, (_, i) => shiftQuarter(running, -i, context.calendar)).map((p) => ({
      periodId: p.id, label: p.label, set: company.booksClosed[p.id] ?? null, usual: f.instantDate(booksClosed(p, context.timeZone)),
    })),
    ...agreement(company, f.instantDate), today: formatDay(dayOf(now, context.timeZone)),
    places: KINDS.map((kind) => ({
      kind, place: (PRIVATE_KINDS.includes(kind) ? places?.sealed : places?.kinds[kind]) ?? 'device', ...(DEAL_KINDS.includes(kind) && { readers: 'deal' as const }), ...(PRIVATE_KINDS.includes(kind) && { readers: 'between' as const }), onDevice: waiting.device.filter((d) => d.kind === kind).length,
      waiting: waiting.entries.filter((e) => e.work.do === 'record' && e.work.record.kind === kind).length,
    })),
    placesWhy: context.crm === 'sample' ? 'What you say in the made-up company stays on this device.' : places === null ? 'The CRM hasn’t been asked yet where records can lie: they are on this device until then.' : places.why, canSetUp: places?.canSetUp ?? false, plan: places?.plan ?? [],
  };
}

function agreement({ activityAgreement: a }: Company, on: (at: number) => string): Pick<SetUpView, 'activityAgreement' | 'agreementBy'> {
  if (!a) return { activityAgreement: null, agreementBy: null };
  const { recordedBy, at, ...said } = a;
  return { activityAgreement: said, agreementBy: `Recorded by ${recordedBy} on ${on(at)}` };
}
