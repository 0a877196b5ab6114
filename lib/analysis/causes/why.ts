import type { EvidenceId, SignalId } from '../../model/causes/evidence.ts';
import type { CauseEvidence } from './evidence.ts';

const days = (n: number): string => `${Math.round(n)} ${Math.round(n) === 1 ? 'day' : 'days'}`;
const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const percent = (n: number): string => `${Math.round(n * 100)}\u00a0%`;

/** What a sign says of this deal, by its value. */
const SIGNAL_WORDS: Record<SignalId, (value: number) => string> = {
  pushed: (n) => `Its close date had been pushed ${times(n)} before`,
  daysPushed: (n) => `Its close date had been pushed by ${days(n)} before`,
  stageBack: () => 'It had gone back a stage',
  stageSkipped: () => 'It had skipped a stage',
  stuck: (n) => `It had stood in its stage for ${days(n)}, longer than most deals that are won`,
  silent: (n) => `Nothing had been done on it for ${days(n)}`,
  noNextStep: () => 'It had no next step',
  singleContact: (n) => (n === 0 ? 'No contact was on it' : 'One contact was on it'),
  amountSwing: (n) => `Its amount had swung by ${percent(n)}`,
  lateEntry: (n) => `It entered the forecast ${days(n)} before its close date`,
  rawLead: (n) => `It entered the forecast ${days(n)} after the lead was converted`,
  shortTenure: (n) => `It stood in the forecast for ${days(n)}`,
  endDiscount: (n) => `Its amount fell by ${percent(n)} at the end`,
  ownerChanged: (n) => `Its owner had changed ${days(n)} before`,
  quarterEnd: () => 'Its close date was our quarter end from the first day, and never moved',
  categoryByMachine: () => 'Its category was set by the stage, not by a person',
  crowdedOwner: (n) => `Its owner had ${n} deals in the forecast, more than nearly everybody`,
  waitingOnUs: (n) => `It had waited ${days(n)} in a step of our own`,
};

/** One piece of evidence in words, for the person it is about: what was seen, not what it proves. */
export function whyOf(id: EvidenceId, e: CauseEvidence): string {
  const value = e.signals.get(id as SignalId);
  if (value !== undefined) return id === 'waitingOnUs' && e.ownStep ? `It had waited ${days(value)} in ${e.ownStep}` : SIGNAL_WORDS[id as SignalId](value);
  switch (id) {
    case 'lossReason': return `The loss reason says "${e.lossReason ?? ''}"`;
    case 'rejectionReason': return `The rejection reason says "${e.rejectionReason ?? ''}"`;
    case 'competitor': return `A competitor was on it: ${e.competitor ?? ''}`;
    case 'outOfScopeMinutes': return `Its qualifying took ${e.outOfScopeMinutes ?? 0} minutes that were flagged as out of scope`;
    case 'source': return `It came from ${e.source ?? 'marketing'}`;
    case 'createdLate': return e.lead ? `It was created ${days(e.lead.days)} before its close date, later than most here` : 'It was created late';
    case 'coverage': return `All that its owner had open was ${percent(e.coverage ?? 0)} of what was left of their number`;
    case 'removed': return 'The record was deleted';
    default: return 'The record shows it';
  }
}
