import { expect, it } from 'vitest';
import { createPanelState, viewFor } from '../../../../components/panel/state.ts';
import type { PageReply, PanelClient, PanelHandlers } from '../../../../lib/messages/panel-client.ts';
import type { GoalView, Screen } from '../../../../lib/messages/views.ts';

const page = (over: Partial<PageReply> = {}): PageReply => ({ type: 'page', visit: 1, hasDeal: true, isForecast: false, noun: 'deal', theme: 'auto', float: false, where: 'frame', views: ['goal', 'deal', 'forecast'], ...over });
const footer = { source: '', seenBy: '' };
const ready: Screen<'goal'> = { state: 'ready', view: { heading: 'Q4' } as GoalView, notices: [], footer };
const failed: Screen<'goal'> = { state: 'error', error: { kind: 'offline', code: 'RA-105', title: '', message: '', retryAt: null }, actions: [], footer };

/** A panel whose background is the test; `asked` is what it was asked to show. */
function open() {
  const asked: string[] = [];
  const answered: string[] = [];
  let background: PanelHandlers | undefined;
  const client: PanelClient = {
    show: (view) => void asked.push(view), act: () => undefined, answer: (deal, prompt, said, why) => void answered.push(`${deal} ${prompt} ${said} ${why}`),
    sayCause: (word) => void answered.push(`${word.dealId} ${word.act} ${word.causeId}`), sayScope: () => undefined, remark: () => undefined, say: () => true, hear: () => undefined, walk: () => undefined, waiting: () => undefined, setFloat: () => undefined, close: () => undefined,
  };
  const state = createPanelState((handlers) => {
    background = handlers;
    return client;
  });
  return { state, asked, answered, background: background! };
}

it('opens on the forecast beside the CRM’s own', () => {
  expect(viewFor(page({ hasDeal: false, isForecast: true }), null)).toBe('forecast');
  expect(viewFor(page({ hasDeal: false, isForecast: true }), { view: 'goal', visit: 1 })).toBe('goal');
});

it('opens on the deal where there is one, else on the goal', () => {
  expect([viewFor(page(), null), viewFor(page({ hasDeal: false }), null), viewFor(null, null)]).toEqual(['deal', 'goal', 'goal']);
});

it('keeps a choice from record to record, and leaves the deal tab only where no deal is', () => {
  const choice = { view: 'deal', visit: 1 } as const;
  expect(viewFor(page({ visit: 2 }), choice)).toBe('deal');
  expect(viewFor(page({ visit: 2, hasDeal: false }), choice)).toBe('goal');
  expect(viewFor(page({ visit: 1, hasDeal: false }), choice)).toBe('deal');
  expect(viewFor(page({ visit: 2 }), { view: 'forecast', visit: 1 })).toBe('forecast');
});

it('opens on the lead on its page, and goes on between records of either kind', () => {
  const onLead = (visit: number) => page({ visit, hasDeal: false, views: ['goal', 'lead', 'forecast'] });
  expect([viewFor(onLead(1), null), viewFor(onLead(2), { view: 'deal', visit: 1 }), viewFor(page({ visit: 3 }), { view: 'lead', visit: 2 }), viewFor(onLead(2), { view: 'goal', visit: 1 })]).toEqual(['lead', 'lead', 'deal', 'goal']);
});

it('asks for a view once, and again when another is chosen', () => {
  const { state, asked, background } = open();
  background.onPage(page());
  background.onPage(page({ visit: 2 }));
  state.choose('forecast');
  state.choose('forecast');
  expect(asked).toEqual(['deal', 'forecast']);
});

it('never shows a screen of another visit', () => {
  const { state, background } = open();
  background.onPage(page({ visit: 5 }));
  background.onScreen({ type: 'screen', visit: 4, view: 'goal', screen: ready });
  expect(state.screens.value).toEqual({});
  background.onScreen({ type: 'screen', visit: 5, view: 'goal', screen: ready });
  expect(state.screens.value).toEqual({ goal: ready });
});

it('keeps the goal under the next record, but not its failure, nor anything under another CRM', () => {
  const { state, background } = open();
  background.onPage(page());
  background.onScreen({ type: 'screen', visit: 1, view: 'goal', screen: ready });
  background.onPage(page({ visit: 2 }));
  expect(state.screens.value).toEqual({ goal: ready });
  background.onScreen({ type: 'screen', visit: 2, view: 'goal', screen: failed });
  background.onPage(page({ visit: 3 }));
  expect(state.screens.value).toEqual({});
  background.onScreen({ type: 'screen', visit: 3, view: 'goal', screen: ready });
  background.onPage(page({ visit: 4, noun: 'opportunity' }));
  expect(state.screens.value).toEqual({});
});

it('shows an answer at once, sends it, and forgets it at the next record', () => {
  const { state, answered, background } = open();
  background.onPage(page());
  state.answer('D1', 'whose-date', 'later', null);
  expect(state.answered.value).toEqual({ 'whose-date': 'later' });
  expect(answered).toEqual(['D1 whose-date later null']);
  background.onPage(page({ visit: 2 }));
  expect(state.answered.value).toEqual({});
});

it('gives way to what is there where a view is switched off', () => {
  const of = (views: PageReply['views'], over: Partial<PageReply> = {}) => viewFor(page({ views, ...over }), null);
  expect([of(['deal', 'forecast'], { hasDeal: false }), of(['goal', 'deal'], { hasDeal: false, isForecast: true }), of(['deal'], { hasDeal: false }), of(['deal', 'forecast'])]).toEqual(['forecast', 'goal', 'deal', 'deal']);
  expect(viewFor(page({ views: ['deal', 'forecast'] }), { view: 'goal', visit: 1 })).toBe('forecast');
});
