import type { OrgTables } from '../../types.ts';
import { rows, text } from './cells.ts';
import { property } from './properties.ts';
import type { Property, PropertyKind } from './types.ts';

export interface CompanyColumn { column: string; property: Property }

/** Columns that HubSpot has properties of its own for. */
const OWN: Record<string, { name: string; type: PropertyKind }> = { ARR__c: { name: 'hs_arr', type: 'number' }, ACV__c: { name: 'hs_acv', type: 'number' }, Loss_Reason__c: { name: 'closed_lost_reason', type: 'string' }, LossReason__c: { name: 'closed_lost_reason', type: 'string' } };

/** The company's own columns of Opportunity (`…__c`) as properties of deals: HubSpot's where it has one, else the company's, typed by what stands in them. */
export function companyColumns(tables: OrgTables): CompanyColumn[] {
  const deals = rows(tables, 'Opportunity');
  const columns = [...new Set(deals.flatMap((row) => Object.keys(row).filter((name) => name.endsWith('__c'))))].sort();
  return columns.map((column) => {
    const own = OWN[column];
    if (own) return { column, property: property(own.name, own.type) };
    const values = [...new Set(deals.map((row) => text(row[column])).filter(Boolean))];
    const type = kindOf(values);
    const label = column.replace(/__c$/, '').replace(/_/g, ' ');
    const options = type === 'enumeration' ? values.sort().map((value) => ({ value, label: value })) : [];
    return { column, property: property(label.toLowerCase().replace(/\W+/g, '_'), type, { label, options, hubspotDefined: false, groupName: 'dealinformation' }) };
  });
}

function kindOf(values: string[]): PropertyKind {
  if (values.length > 0 && values.every((v) => /^-?\d+(\.\d+)?$/.test(v))) return 'number';
  if (values.length > 0 && values.every((v) => /^\d{4}-\d\d-\d\d$/.test(v))) return 'date';
  return values.length > 0 && values.length <= 20 && values.every((v) => v.length <= 40) ? 'enumeration' : 'string';
}
