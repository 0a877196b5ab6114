import type { Cell, Row } from '../../types.ts';
import type { FieldDef, ObjectDef } from '../describe.ts';
import type { Viewer } from '../viewer.ts';
import type { World } from '../world.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { lengthOf } from '../describe.ts';
import { SalesforceFault } from '../fault.ts';
import { instantText } from '../normalise.ts';

const labelOf = (field: FieldDef): string => field.label ?? field.name;

/** The cells of a write, in the vendor's form. Throws SalesforceFault, worded as the vendor's, for a field or value it would not take. */
export function checkedCells(object: ObjectDef, body: unknown, { world, viewer }: { world: World; viewer: Viewer }): Row {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new SalesforceFault(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.');
  const out: Row = {};
  for (const [name, value] of Object.entries(body as Record<string, unknown>)) {
    if (name === 'attributes') continue;
    const field = object.byName.get(name.toLowerCase());
    if (!field) throw new SalesforceFault(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
    if (!field.writable) throw new SalesforceFault(400, 'INVALID_FIELD_FOR_INSERT_UPDATE', `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`, [field.name]);
    out[field.name] = cellOf(field, value, { world, viewer });
  }
  return out;
}

function cellOf(field: FieldDef, value: unknown, context: { world: World; viewer: Viewer }): Cell {
  if (value === null || value === '') return field.type === 'boolean' ? false : null;
  const wrong = (type: string): SalesforceFault => new SalesforceFault(400, 'JSON_PARSER_ERROR', `Cannot deserialize instance of ${type} from VALUE_STRING value ${String(value)} or request may be missing a required field`);
  switch (field.type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong('boolean');
      return value;
    case 'int': case 'double': case 'currency': case 'percent': {
      const n = Number(value);
      if (!Number.isFinite(n) || typeof value === 'boolean') throw wrong(field.type);
      return n;
    }
    case 'date':
      if (!/^\d{4}-\d\d-\d\d$/.test(String(value))) throw wrong('date');
      return String(value);
    case 'datetime': {
      const at = instantText(String(value));
      if (at === null) throw wrong('datetime');
      // To the second, as the vendor keeps it.
      return at.replace(/\.\d{3}/, '.000');
    }
    case 'id': case 'reference': return referenceOf(field, String(value), context);
    default: {
      if (typeof value !== 'string') throw wrong('string');
      if (value.length > lengthOf(field)) throw new SalesforceFault(400, 'STRING_TOO_LONG', `${labelOf(field)}: data value too large: ${value.slice(0, 255)} (max length=${lengthOf(field)})`, [field.name]);
      if (field.options && !field.options.includes(value)) throw new SalesforceFault(400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${labelOf(field)}: bad value for restricted picklist field: ${value}`, [field.name]);
      return value.trim();
    }
  }
}

function referenceOf(field: FieldDef, value: string, { world, viewer }: { world: World; viewer: Viewer }): string {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(value)) throw new SalesforceFault(400, 'MALFORMED_ID', `${labelOf(field)}: id value of incorrect type: ${value}`, [field.name]);
  const id = to18(value);
  for (const target of field.referenceTo) {
    const def = world.schema.get(target.toLowerCase());
    const row = def && world.byId(def.name, id);
    if (!def || !row) continue;
    if (row.IsDeleted === true) throw new SalesforceFault(400, 'ENTITY_IS_DELETED', 'entity is deleted');
    if (!viewer.sees(def, row)) throw new SalesforceFault(400, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', `insufficient access rights on cross-reference id: ${id}`);
    return id;
  }
  throw new SalesforceFault(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
}
