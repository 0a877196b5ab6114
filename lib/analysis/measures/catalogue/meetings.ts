import { computed } from '../define.ts';
import { activitiesDone, wasHeld } from '../read/activities.ts';

export default computed({
  id: 'meetings', label: 'Meetings held', unit: 'count', better: 'more', adds: 'sum', source: 'activities',
  how: 'Meetings that are past and done, without those whose outcome says no-show, cancelled, declined or rescheduled.',
  functions: ['sales', 'customer-success', 'marketing'], drives: ['opportunitiesCreated'],
  read: (data, scope) => activitiesDone('meeting', data, scope, wasHeld),
});
