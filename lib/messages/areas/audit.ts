/** What the audit view is asked for. null: the usual one. */
export interface AuditAsk {
  periodId: string | null;
}

export interface AuditView {
  title: string;
}
