import type { ActivityAsk, ActivityRowsView, ActivityView, WhatIfView } from '../../../lib/messages/areas/activity.ts';
import type { DashboardFixture } from './finance-states.ts';
import { activityView } from '../../../lib/views/areas/activity.ts';
import { activityRowsView } from '../../../lib/views/areas/activity/rows.ts';
import { whatIfView } from '../../../lib/views/areas/activity/what-if.ts';
import { AGREED, worked, type ActivityCompany } from '../../unit/support/activity-company.ts';
import { footer } from './make.ts';

const ANY: ActivityAsk = { kind: 'call', outcome: null, effect: 'meeting' };

function fixture(of: ActivityCompany, over: { opens?: boolean; view?: Partial<ActivityView>; ask?: ActivityAsk } = {}): DashboardFixture {
  const input = worked(of);
  const view = activityView(input, over.ask ?? ANY);
  const own = 'bins' in view.report ? view.report.own[0] : undefined;
  const rows: ActivityRowsView = activityRowsView(input, { ...ANY, person: null, week: own?.start ?? '2026-11-02' });
  return {
    query: '?tab=activity', ...(over.opens && own && { press: [own.label] }),
    areas: { activity: { state: 'ready', view: { ...view, ...over.view }, footer }, activityRows: { state: 'ready', view: rows, footer }, whatIf: { state: 'ready', view: whatIfView(input, { of: 'week', kind: 'call', perWeek: 70 }) satisfies WhatIfView, footer } },
  };
}

export const activityDashboards: Record<string, DashboardFixture> = {
  'activity-point': fixture({ curve: 'tent', who: 'M' }), 'activity-open': fixture({ curve: 'tent', who: 'P001', records: AGREED }, { opens: true }), 'activity-straight': fixture({ curve: 'linear', records: AGREED }),
  'activity-few': fixture({ curve: 'tent', people: 4, weeks: 12 }), 'activity-working': fixture({ curve: 'tent' }, { view: { report: { share: 0.37 }, title: 'Comparing what people did with what came of it', sentence: 'Week by week, each person with themselves. It takes a moment the first time.' } }),
};
