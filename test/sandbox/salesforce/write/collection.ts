import type { SandboxReply } from '../../types.ts';
import type { WriteContext } from './rows.ts';
import { SalesforceFault } from '../fault.ts';
import { createRow, eraseRow } from './rows.ts';

const MOST = 200;
const ROLLED_BACK = { statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: 'Record rolled back because not all records were valid and the request was using AllOrNone header', fields: [] };

/** `POST /composite/sobjects`: up to 200 new rows, each answered for itself; with allOrNone, all of them or none. */
export function createMany(body: unknown, context: WriteContext): SandboxReply {
  const { allOrNone = false, records } = (body ?? {}) as { allOrNone?: boolean; records?: { attributes?: { type?: unknown } }[] };
  if (!Array.isArray(records)) throw new SalesforceFault(400, 'REQUIRED_FIELD_MISSING', 'The records field is required');
  if (records.length > MOST) throw new SalesforceFault(400, 'EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${MOST} records into this call`);
  const made: { object: string; id: string }[] = [];
  const results: object[] = records.map((record) => {
    try {
      const object = context.viewer.object(String(record.attributes?.type));
      if (!object) throw new SalesforceFault(400, 'INVALID_TYPE', `sObject type '${String(record.attributes?.type)}' is not supported.`);
      const id = createRow(object, record, context);
      made.push({ object: object.name, id });
      return { id, success: true, errors: [] };
    } catch (error) {
      if (!(error instanceof SalesforceFault)) throw error;
      return { success: false, errors: [{ statusCode: error.errorCode, message: error.message, fields: error.fields ?? [] }] };
    }
  });
  if (!allOrNone || made.length === records.length) return { status: 200, body: results };
  for (const { object, id } of made) {
    const rows = context.world.rows(object);
    rows.splice(rows.findIndex((r) => r.Id === id), 1);
    context.world.touched(object);
  }
  return { status: 200, body: results.map((r) => ('id' in r ? { success: false, errors: [ROLLED_BACK] } : r)) };
}

/** `DELETE /composite/sobjects?ids=…`: up to 200 rows, of whichever objects, each answered for itself. */
export function eraseMany(ids: string, context: WriteContext): SandboxReply {
  const list = ids.split(',').filter((id) => id !== '');
  if (list.length === 0 || list.length > MOST) throw new SalesforceFault(400, 'EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${MOST} records into this call`);
  return {
    status: 200, body: list.map((id) => {
      try {
        const object = [...context.world.schema.values()].find((o) => context.world.byId(o.name, id));
        const row = object && context.world.byId(object.name, id);
        if (!object || !row || !context.viewer.sees(object, row)) throw new SalesforceFault(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        if (row.IsDeleted === true) throw new SalesforceFault(404, 'ENTITY_IS_DELETED', 'entity is deleted');
        eraseRow(object, row, context);
        return { id, success: true, errors: [] };
      } catch (error) {
        if (!(error instanceof SalesforceFault)) throw error;
        return { id, success: false, errors: [{ statusCode: error.errorCode, message: error.message, fields: [] }] };
      }
    }),
  };
}
