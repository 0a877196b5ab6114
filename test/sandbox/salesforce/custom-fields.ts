/**
 * Fields that the sample company made for itself, one a line: `Name type "Label"`, then the choices of a picklist. `tracked`: a
 * change is kept in OpportunityFieldHistory. They are there in an org whose rows carry any of them; what is in no line is told
 * from the data.
 */
const LISTED: Record<string, string[]> = {
  Opportunity: [
    'ARR__c currency "ARR" tracked',
    'Loss_Reason__c picklist "Loss reason"',
    'Competitor__c picklist "Main competitor"',
    'Segment__c picklist "Segment"',
    'Missed_Because__c string "Missed because" tracked',
  ],
  Lead: [
    'Rejection_Reason__c picklist "Rejection reason" tracked',
  ],
};

export interface CustomField {
  name: string;
  type: string;
  label: string;
  /** null: any value, as the data has them. */
  options: string[] | null;
  tracked: boolean;
}

export function listedFields(object: string): CustomField[] {
  return (LISTED[object] ?? []).map((line) => {
    const m = /^(\w+) (\w+) "([^"]+)"( tracked)?(?: (.+))?$/.exec(line)!;
    return { name: m[1]!, type: m[2]!, label: m[3]!, tracked: m[4] !== undefined, options: m[5]?.split('|') ?? null };
  });
}
