import type { RoleTemplate } from './role-template.ts';
import { accountExecutive } from './account-executive.ts';
import { accountManager } from './account-manager.ts';
import { customerSuccessManager } from './customer-success-manager.ts';
import { financeBusinessPartner } from './finance-business-partner.ts';
import { legalCounsel } from './legal-counsel.ts';
import { marketingManager } from './marketing-manager.ts';
import { operationsManager } from './operations-manager.ts';
import { salesDevelopment } from './sales-development.ts';
import { salesEngineer } from './sales-engineer.ts';
import { salesLeader } from './sales-leader.ts';
import { salesManager } from './sales-manager.ts';

/** Templates for roles, sales first. */
export const ROLE_TEMPLATES: readonly RoleTemplate[] = [
  salesDevelopment, accountExecutive, accountManager, customerSuccessManager, salesManager, salesEngineer,
  marketingManager, financeBusinessPartner, salesLeader, legalCounsel, operationsManager,
];
