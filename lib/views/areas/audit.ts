import type { AuditAsk, AuditView } from '../../messages/areas/audit.ts';
import type { AreaInput } from './input.ts';

export function auditView(input: AreaInput, ask: AuditAsk): AuditView {
  return { title: `${input.context.orgName}${ask.periodId ?? ''}` };
}
