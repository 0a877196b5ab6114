import type { CatalogueCause } from './catalogue.ts';

/** What is decided above the team. */
export const EXECUTIVES_CAUSES: readonly CatalogueCause[] = [
  { id: 'territory-changed', function: 'executives', label: 'Territory or team changed in the period', example: 'reorganisation', evidence: ['ownerChanged', 'transferredOut'], isOn: true },
  { id: 'time-went-elsewhere', function: 'executives', label: 'Time went elsewhere', example: 'activity or reporting asks', evidence: ['asks'], isOn: true },
  { id: 'policy-changed', function: 'executives', label: 'Price or product policy changed', example: 'list price raised', evidence: ['factor'], isOn: true },
];
