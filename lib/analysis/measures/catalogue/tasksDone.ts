import { computed } from '../define.ts';
import { activitiesDone } from '../read/activities.ts';

export default computed({
  id: 'tasksDone', label: 'Tasks done', unit: 'count', better: 'more', adds: 'sum', source: 'activities',
  how: 'Tasks that are neither call, e-mail nor meeting and are recorded as done, on their day.',
  functions: ['sales', 'customer-success'], drives: [],
  read: (data, scope) => activitiesDone('task', data, scope),
});
