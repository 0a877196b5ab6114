import type { ObjectDefinition } from './objects.ts';
import { COMPANY_OBJECT, DEAL_OBJECT, PRIVATE_OBJECT } from './objects.ts';

/** What a set lets its people do with the rows of an object. Nobody changes one: there is no right for that. */
export type Right = 'none' | 'read' | 'add' | 'addAndErase' | 'addAndEraseAll';

export interface PermissionSetDefinition {
  name: string;
  label: string;
  description: string;
  /** As set-ups before package 2 made it: kept where it is, so that what was assigned goes on working. */
  isOlder: boolean;
  right(object: ObjectDefinition): Right;
}

/**
 * Number of this definition. It stands in each set's description, which tells an admin's browser whether an org has it: raise it with every change of objects,
 * fields or sets.
 */
export const PACKAGE = 2;
const marked = (description: string): string => `${description} (Ridealong package ${PACKAGE})`;
/** The number that a description carries; 1 where it carries none. */
export const packageOf = (description: string | null): number => Number(/\(Ridealong package (\d+)\)$/.exec(description ?? '')?.[1] ?? 1);

const add = (): Right => 'add';
/** Retention deletes by kind and date: rows of everybody, sealed ones without being able to read them. On deals, those that the person may open. */
const erase = (object: ObjectDefinition): Right => (object === DEAL_OBJECT ? 'addAndErase' : 'addAndEraseAll');

export const REP_SET = 'Ridealong_Rep';
export const MANAGER_SET = 'Ridealong_Manager';
export const FINANCE_SET = 'Ridealong_Finance';
export const ADMIN_SET = 'Ridealong_Admin';

export const PERMISSION_SETS: readonly PermissionSetDefinition[] = [
  { name: REP_SET, label: 'Ridealong: rep', description: marked('Works on deals: reads what is shared and adds one’s own.'), isOlder: false, right: add },
  { name: MANAGER_SET, label: 'Ridealong: manager', description: marked('Leads people: reads what is shared and adds one’s own.'), isOlder: false, right: add },
  { name: FINANCE_SET, label: 'Ridealong: finance', description: marked('Counts as finance: keeps the company’s settings, publishes bridges.'), isOlder: false, right: add },
  { name: ADMIN_SET, label: 'Ridealong: admin', description: marked('Counts as administrator: keeps the settings, and deletes rows whose retention has ended.'), isOlder: false, right: erase },
  { name: 'Ridealong_Write', label: 'Ridealong: read and write', description: marked('From an earlier version: as “Ridealong: rep”.'), isOlder: true, right: add },
  { name: 'Ridealong_Read', label: 'Ridealong: read', description: marked('From an earlier version: reads what is shared.'), isOlder: true, right: (object) => (object === PRIVATE_OBJECT ? 'none' : 'read') },
];

/** The sets that an org gets: those of this version, and of the older ones those that it has. */
export const setsFor = (there: readonly string[]): PermissionSetDefinition[] => PERMISSION_SETS.filter((s) => !s.isOlder || there.includes(s.name));

/** Sets that a person can write what they share with. */
export const WRITING_SETS = PERMISSION_SETS.filter((s) => s.right(COMPANY_OBJECT) !== 'read').map((s) => s.name);
