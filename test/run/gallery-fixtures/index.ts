import type { Notice, Screen, ViewName } from '../../../lib/messages/views.ts';
import { asksForCause, causePutOff, causeSaid, causeToJudge } from './causes.ts';
import { oberwald, thin } from './deal.ts';
import { coachFixtures } from './area-coaching.ts';
import { forecast } from './forecast.ts';
import { goal, noTarget, nothingWon, overTarget, recorded } from './goal.ts';
import { footer } from './make.ts';
import { scopeFixtures } from './scope.ts';

export interface Fixture {
  view: ViewName;
  screen: Screen | null;
  hasDeal?: boolean;
  where?: 'frame' | 'tab';
  /** Names of buttons to press before the picture is taken. */
  press?: string[];
  /** The thread to open before that. */
  thread?: string;
}

const old: Notice = { icon: 'clock', title: 'These numbers are from Friday, 17:05.', text: 'Salesforce hasn’t answered for 2 days and 16 hours. The next try is in 4 minutes.', action: { id: 'refresh', label: 'Try now' } };
const asOfToday: Notice = { icon: 'clock', title: 'Amounts before 4 March are as of today.', text: 'Amount history has only been kept since then. Three lines carry this mark.' };
const madeUp: Notice = { icon: 'note', title: 'This is a made-up company.', text: 'Nothing here is yours, and nothing is written anywhere.', action: { id: 'leaveSample', label: 'Leave the sample' } };

/** Every screen that the panel can show, with the reference's numbers, and the cases at the edges. */
export const fixtures: Record<string, Fixture> = {
  ...coachFixtures,
  'goal': { view: 'goal', screen: { state: 'ready', view: goal, notices: [], footer } },
  'goal-opened': { view: 'goal', press: ['€287,400', '€326,000', 'How this is worked out', '4 deals in commit'], screen: { state: 'ready', view: goal, notices: [], footer } },
  'goal-recorded': { view: 'goal', screen: { state: 'ready', view: recorded, notices: [], footer } },
  'goal-recorded-opened': { view: 'goal', press: ['31 of 60 · 51 %', 'not known of 60 days', '3 of 5 · 60 %'], screen: { state: 'ready', view: recorded, notices: [], footer } },
  'goal-over': { view: 'goal', screen: { state: 'ready', view: overTarget, notices: [], footer } },
  'goal-no-target': { view: 'goal', screen: { state: 'ready', view: noTarget, notices: [], footer } },
  'goal-negative': { view: 'goal', press: ['0 deals in commit'], screen: { state: 'ready', view: nothingWon, notices: [madeUp], footer } },
  'goal-stale': { view: 'goal', screen: { state: 'stale', view: goal, notices: [old], footer: { ...footer, source: 'Salesforce, 20 Nov, 17:05' } } },
  'deal': { view: 'deal', screen: { state: 'ready', view: oberwald, notices: [], footer } },
  'deal-queue': { view: 'deal', screen: { state: 'ready', view: oberwald, notices: [], footer, queue: { text: '3 of 9 that wait for you', why: 'Anneliese Brandt-Wittgenstein wrote on 20 November, and waits for you.', hasPrevious: true, next: 'Next' } } },
  'deal-opened': { view: 'deal', press: ['All 14 changes'], screen: { state: 'ready', view: oberwald, notices: [], footer } },
  'deal-thin': { view: 'deal', where: 'tab', screen: { state: 'ready', view: thin, notices: [], footer } },
  'deal-none': { view: 'deal', hasDeal: false, press: ['Deal'], screen: null },
  'cause-asked': { view: 'deal', screen: { state: 'ready', view: asksForCause, notices: [], footer } },
  'cause-choosing': { view: 'deal', press: ['No, the forecast was wrong before'], screen: { state: 'ready', view: asksForCause, notices: [], footer } },
  'cause-said': { view: 'deal', screen: { state: 'ready', view: causeSaid, notices: [], footer } },
  'cause-to-judge': { view: 'deal', screen: { state: 'ready', view: causeToJudge, notices: [], footer } },
  'cause-put-off': { view: 'deal', screen: { state: 'ready', view: causePutOff, notices: [], footer } },
  ...scopeFixtures,
  'forecast': { view: 'forecast', press: ['Slipped'], screen: { state: 'ready', view: forecast, notices: [asOfToday], footer } },
  'forecast-forty': { view: 'forecast', press: ['Lost', 'Next deals'], screen: { state: 'ready', view: forecast, notices: [], footer } },
  'loading-goal': { view: 'goal', screen: { state: 'loading', title: 'Reading your deals for the first time', done: 1240, total: 3900, detail: '1,240 of 3,900, about 20 seconds', footer: { source: 'Salesforce, reading', seenBy: 'Only what you may see' } } },
  'loading-deal': { view: 'deal', screen: null },
  'loading-forecast': { view: 'forecast', screen: null },
  'empty-first-run': { view: 'goal', screen: {
    state: 'empty', title: 'Your goal, your deals and why a forecast was missed, beside the page you work on',
    message: 'Look around in a made-up company first. It takes two minutes and touches nothing of yours.',
    actions: [{ id: 'sample', label: 'Look around with sample data' }, { id: 'connect', label: 'Connect this Salesforce org' }],
    fine: 'Nothing leaves this browser except to your own CRM.', footer: { source: 'Not connected', seenBy: '2 minutes' } } },
  'empty-no-deals': { view: 'forecast', screen: { state: 'empty', title: 'No deals to forecast yet', message: 'This org has no opportunity with a close date in this or the last quarter that you may see. As soon as one is there, the bridge is drawn.', actions: [{ id: 'refresh', label: 'Look again' }], fine: null, footer } },
  'error-limit': { view: 'goal', screen: {
    state: 'error', error: { kind: 'rateLimited', code: 'RA-104', title: 'HubSpot asks us to wait', message: 'Other tools of this account are using its calls. Reading goes on by itself; what you had is kept.', retryAt: Date.now() + 4 * 60_000 },
    actions: [{ id: 'refresh', label: 'Try again' }], footer: { source: 'Error RA-104', seenBy: 'HubSpot' } } },
  'error-sign-in': { view: 'deal', screen: {
    state: 'error', error: { kind: 'signIn', code: 'RA-101', title: 'Salesforce asks you to sign in again', message: 'Your session ended at 09:12. Sign in on this page, then come back: the panel carries on by itself.', retryAt: null },
    actions: [{ id: 'signIn', label: 'Sign in to Salesforce' }], footer } },
};
