import { computed } from '../define.ts';
import { activitiesDone } from '../read/activities.ts';

export default computed({
  id: 'calls', label: 'Calls', unit: 'count', better: 'more', adds: 'sum', source: 'activities',
  how: 'Calls that are recorded as done, on their day, for whoever they are recorded for.',
  functions: ['sales'], drives: ['meetings'],
  read: (data, scope) => activitiesDone('call', data, scope),
});
