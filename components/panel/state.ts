import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { PanelClient, PageReply, PanelHandlers } from '../../lib/messages/panel-client.ts';
import type { CauseWord, PromptAnswer, ScopeWord } from '../../lib/messages/panel.ts';
import type { Screen, ViewName } from '../../lib/messages/views.ts';
import { fetchFor, fetchView } from './lazy.ts';

type Screens = { [V in ViewName]?: Screen<V> };

/** What the panel knows and does. Made once; the components read it. */
export interface PanelState {
  page: ReadonlySignal<PageReply | null>;
  view: ReadonlySignal<ViewName>;
  screens: ReadonlySignal<Screens>;
  lost: ReadonlySignal<boolean>;
  /** This visit's answers, by prompt id. */
  answered: ReadonlySignal<Readonly<Record<string, PromptAnswer>>>;
  /** What on the deal was pressed to come to its coaching; null: nothing. */
  anchor: ReadonlySignal<string | null>;
  choose(view: ViewName): void;
  /** To the coaching of something on the deal. */
  lead(anchor: string): void;
  setFloat(float: boolean): void;
  answer(dealId: string, promptId: string, answer: PromptAnswer, why: string | null): void;
  sayCause(word: CauseWord): void;
  sayScope(word: ScopeWord): void;
  client: PanelClient;
}

/** What the person chose, and on which visit. */
export interface Choice {
  view: ViewName;
  visit: number;
}

/**
 * The view that stands: the person's choice is kept from record to record; without one the deal where there is one, the
 * lead where that is the page's, the forecast beside the CRM's own, else the goal. A page without a deal shows the goal, unless the deal tab was pressed on that very page.
 */
export function viewFor(page: PageReply | null, choice: Choice | null): ViewName {
  const view = usualView(page, choice);
  // A view that is switched off gives way: to the goal, the forecast, the deal, whichever is there.
  return !page || page.views.includes(view) ? view : ((['goal', 'forecast', 'deal'] as const).find((v) => page.views.includes(v)) ?? view);
}

function usualView(page: PageReply | null, choice: Choice | null): ViewName {
  const record = page?.hasDeal ? 'deal' : page?.views.includes('lead') ? 'lead' : null;
  if (!choice) return record ?? (page?.isForecast ? 'forecast' : 'goal');
  // Who looks at records sees the next one, of either kind.
  if ((choice.view === 'deal' || choice.view === 'lead') && record && choice.visit !== page?.visit) return record;
  return choice.view === 'deal' && page && !page.hasDeal && choice.visit !== page.visit ? 'goal' : choice.view;
}

/** Joins the port to the screen. `connect` is `connectPanel`, or a stand-in in a test. */
export function createPanelState(connect: (handlers: PanelHandlers) => PanelClient): PanelState {
  const page = signal<PageReply | null>(null);
  const choice = signal<Choice | null>(null);
  const screens = signal<Screens>({});
  const anchor = signal<string | null>(null);
  const lost = signal(false);
  const answered = signal<Readonly<Record<string, PromptAnswer>>>({});
  const view = computed(() => viewFor(page.value, choice.value));
  let asked: ViewName | null = null;
  const isLost = (): void => { lost.value = true; };

  const ask = (): void => {
    if (asked === view.value) return;
    asked = view.value;
    fetchView(asked, isLost);
    client.show(asked);
  };

  const client = connect({
    onPage(next) {
      const before = page.value;
      const sameVisit = before?.visit === next.visit && before.hasDeal === next.hasDeal;
      page.value = next;
      if (!sameVisit) {
        // The old record's values never stand under the new address. Goal and forecast are about the person, not the
        // record: they stay until their next screen comes, unless they were an error or a question about the old page.
        screens.value = before?.noun === next.noun ? keepReady(screens.value) : {};
        answered.value = {};
      }
      ask();
    },
    onScreen(reply) {
      if (reply.visit !== page.value?.visit) return;
      fetchFor(reply.screen, isLost);
      screens.value = { ...screens.value, [reply.view]: reply.screen };
    },
    onLost: isLost,
  });

  const go = (wanted: ViewName, from: string | null): void => {
    anchor.value = from;
    choice.value = { view: wanted, visit: page.value?.visit ?? -1 };
    ask();
  };

  return {
    page, view, screens, lost, answered, client, anchor,
    choose: (wanted) => go(wanted, null),
    lead: (from) => go('coach', from),
    setFloat(float) {
      if (page.value) page.value = { ...page.value, float };
      client.setFloat(float);
    },
    // What was said comes back with the next screen, as it was stored.
    sayCause: (word) => client.sayCause(word),
    sayScope: (word) => client.sayScope(word),
    answer(dealId, promptId, said, why) {
      answered.value = { ...answered.value, [promptId]: said };
      client.answer(dealId, promptId, said, why);
    },
  };
}

function keepReady({ goal, forecast }: Screens): Screens {
  return {
    ...(goal && 'view' in goal ? { goal } : {}),
    ...(forecast && 'view' in forecast ? { forecast } : {}),
  };
}
