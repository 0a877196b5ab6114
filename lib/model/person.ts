import type { UserId } from './ids.ts';

export type Duty = 'manager' | 'finance' | 'admin';

/** Somebody who owns deals or leads people who do. */
export interface Person {
  id: UserId;
  name: string;
  isActive: boolean;
  /** Reporting line (Salesforce User.ManagerId); null in HubSpot, which knows teams alone. */
  managerId: UserId | null;
  /** Place in the role hierarchy (Salesforce) or team (HubSpot). */
  roleId: string | null;
  roleName: string | null;
  parentRoleId: string | null;
  /** Plain words such as "Account Executive"; null where the CRM has none. */
  title: string | null;
  email: string | null;
  /** What an administrator gave them a permission set of Ridealong's for, as far as the reader may see it; left out: none, or not seen. */
  duties?: Duty[];
  createdAt: number | null;
}
