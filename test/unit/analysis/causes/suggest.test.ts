import { describe, expect, it } from 'vitest';
import type { CauseEvidence } from '../../../../lib/analysis/causes/evidence.ts';
import type { SignalId } from '../../../../lib/model/causes/evidence.ts';
import { suggestCause } from '../../../../lib/analysis/causes/suggest.ts';
import { whyOf } from '../../../../lib/analysis/causes/why.ts';
import { causeOfStep, causeOfWords, isMarketingSource } from '../../../../lib/analysis/causes/words.ts';
import { EVIDENCE_IDS, SIGNAL_IDS } from '../../../../lib/model/causes/evidence.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { mergeCauses } from '../../../../lib/model/causes/merge.ts';

const signals = (...list: [SignalId, number][]) => new Map(list);
const evidence = (over: Partial<CauseEvidence> = {}): CauseEvidence => ({ reason: 'slipped', signals: signals(), ...over });
const usual = (list: [(typeof EVIDENCE_IDS)[number], number][]) => new Map(list);

describe('a suggested cause', () => {
  it.each<[string, CauseEvidence, string | null, string[]]>([
    ['is none where nothing is seen', evidence(), null, []],
    ['is none where a sign is as common as can be', evidence({ signals: signals(['singleContact', 1]), usual: usual([['singleContact', 0.8]]) }), null, []],
    ['is what a rare sign speaks for', evidence({ signals: signals(['singleContact', 1]), usual: usual([['singleContact', 0.1]]) }), 'one-contact-only', ['One contact was on it']],
    ['is what the rarer of two signs speaks for', evidence({ signals: signals(['singleContact', 1], ['crowdedOwner', 9]), usual: usual([['singleContact', 0.3], ['crowdedOwner', 0.05]]) }), 'no-capacity', ['Its owner had 9 deals in the forecast, more than nearly everybody']],
    ['is less likely where another of its signs was looked for in vain',
      evidence({ signals: signals(['silent', 20], ['singleContact', 1]), known: new Set<SignalId>(['silent', 'stuck', 'singleContact']), usual: usual([['silent', 0.2], ['singleContact', 0.22], ['stuck', 0.3]]) }), 'one-contact-only', ['One contact was on it']],
    ['is what the loss reason names', evidence({ reason: 'lost', lossReason: 'Kein Budget' }), 'budget-frozen', ['The loss reason says "Kein Budget"']],
    ['is what the loss reason names, though its other signs are missing', evidence({ reason: 'lost', lossReason: 'Payment terms', known: new Set<SignalId>(['waitingOnUs', 'singleContact']) }), 'credit-terms', ['The loss reason says "Payment terms"']],
    ['is not what a loss reason says of a deal that only slipped', evidence({ lossReason: 'No budget' }), null, []],
    ['is the competitor of a lost deal', evidence({ reason: 'lost', competitor: 'Labotron' }), 'chose-another', ['A competitor was on it: Labotron']],
    ['is no competitor while the deal is open', evidence({ competitor: 'Labotron' }), null, []],
    ['is the record where the deal was deleted', evidence({ reason: 'removed', usual: usual([['removed', 0.02]]) }), 'record-was-wrong', ['The record was deleted']],
    ['is whose step it waited in', evidence({ signals: signals(['waitingOnUs', 41]), ownStep: 'Security review', usual: usual([['waitingOnUs', 0.1]]) }), 'proof-late', ['It had waited 41 days in Security review']],
    ['is discounting where the price fell at the end', evidence({ reason: 'wonForLess', signals: signals(['endDiscount', 0.2]), known: new Set<SignalId>(['endDiscount', 'waitingOnUs']), usual: usual([['endDiscount', 0.05]]) }), 'price-approval', ['Its amount fell by 20\u00a0% at the end']],
    ['is the number where all that was open fell short of it', evidence({ coverage: 0.62, usual: usual([['coverage', 0.05]]) }), 'number-without-pipeline', ['All that its owner had open was 62\u00a0% of what was left of their number']],
    ['is late demand where it came from marketing and late', evidence({ source: 'Trade Show', lead: { days: 30, usual: 45 }, usual: usual([['source', 0.5], ['createdLate', 0.15]]) }), 'demand-too-late', ['It was created 30 days before its close date, later than most here', 'It came from Trade Show']],
  ])('%s', (_, e, causeId, why) => expect(suggestCause(e)).toEqual(causeId === null ? null : { causeId, why }));

  it('is one that the company keeps and has switched on', () => {
    const e = evidence({ signals: signals(['singleContact', 1]), usual: usual([['singleContact', 0.1]]) });
    const off = mergeCauses(CAUSES, [{ ...CAUSES.find((c) => c.id === 'one-contact-only')!, isOn: false }]);
    const own = mergeCauses(off, [{ id: 'thin-relationship', function: 'sales', label: 'Thin relationship', example: '', evidence: ['singleContact'], isOn: true }]);
    expect([suggestCause(e, off), suggestCause(e, own)?.causeId]).toEqual([null, 'thin-relationship']);
  });
  it('doesn’t depend on the order in which signs come', () => {
    const list: [SignalId, number][] = [['silent', 20], ['stuck', 90], ['quarterEnd', 1], ['lateEntry', 9]];
    expect(suggestCause(evidence({ signals: signals(...list.toReversed()) }))).toEqual(suggestCause(evidence({ signals: signals(...list) })));
  });
});

describe('words', () => {
  it.each([
    ['Lost to competitor', 'chose-another'], ['Wettbewerb', 'chose-another'], ['Missing functionality', 'product-missing'], ['Budget cut', 'budget-frozen'], ['Champion left', 'sponsor-left'], ['No decision', 'value-not-shown'],
    ['Outside our segment', 'wrong-kind-of-lead'], ['Payment terms', 'credit-terms'], ['Duplicate', 'record-was-wrong'], ['Procurement process', 'decision-process-unknown'], ['Regulation', 'market-event'], ['Pilot not finished', 'proof-late'],
    ['Price', null], ['Timing', null], ['Other', null], ['', null], [null, null], [undefined, null],
  ])('of a loss reason "%s" mean %s', (text, causeId) => expect(causeOfWords(text)).toBe(causeId));
  it('of a step say whose it is', () => expect(['Contract review', 'Deal desk approval', 'Security review', 'Credit check', 'Negotiation', null].map(causeOfStep)).toEqual(['contract-too-long', 'price-approval', 'proof-late', 'credit-terms', null, null]));
  it('of a source say whether marketing made it', () => expect(['Web', 'Trade Show', 'Webinar', 'Partner Referral', 'Cold Outreach', null].map(isMarketingSource)).toEqual([true, true, true, false, false, false]));
  it('are there for each sign, plain and without a verdict', () => {
    for (const id of EVIDENCE_IDS) {
      const isSignal = (SIGNAL_IDS as readonly string[]).includes(id);
      expect(whyOf(id, evidence({ signals: isSignal ? signals([id as SignalId, 1]) : signals() }))).toMatch(/^(?:It|Its|The|A|All|One|No|Nothing) [^!]{6,}$/);
    }
  });
});
