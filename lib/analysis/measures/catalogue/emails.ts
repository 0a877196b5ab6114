import { computed } from '../define.ts';
import { activitiesDone } from '../read/activities.ts';

export default computed({
  id: 'emails', label: 'E-mails', unit: 'count', better: 'more', adds: 'sum', source: 'activities',
  how: 'E-mails that are recorded as sent, on their day, for whoever they are recorded for.',
  functions: ['sales'], drives: ['meetings'],
  read: (data, scope) => activitiesDone('email', data, scope),
});
