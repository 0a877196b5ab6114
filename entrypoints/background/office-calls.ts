import type { CallHandlers } from '../../lib/host/serve-calls.ts';
import type { Office } from '../../lib/views/office/office.ts';

const OK = { ok: true } as const;
const done = async (work: Promise<void>): Promise<typeof OK> => {
  await work;
  return OK;
};

type OfficeCall = 'finance' | 'readAgain' | 'lineHistory' | 'causeChoices' | 'stateCause' | 'judgeCause' | 'remark' | 'recordCall' | 'publish' | 'file' | 'areasOff' | 'companySettings' | 'saveSetting' | 'setUpSharing' | 'importRecords' | 'myKey' | 'keyWord' | 'areaView' | 'sayInArea' | 'lookedAt' | 'dismissMark' | 'areaFile' | 'takePlan';

/** The dashboard's calls. */
export const officeCalls = (office: Office): Pick<CallHandlers, OfficeCall> => ({
  finance: office.finance, readAgain: ({ connection }) => done(office.readAgain(connection)), lineHistory: office.lineHistory, causeChoices: office.causeChoices, stateCause: office.stateCause,
  judgeCause: (request) => done(office.judgeCause(request)), remark: (request) => done(office.remark(request)), recordCall: (request) => done(office.recordCall(request)), publish: (request) => done(office.publish(request)),
  file: office.file, areasOff: office.areasOff, companySettings: office.companySettings, saveSetting: ({ connection, setting }) => done(office.saveSetting(connection, setting)),
  setUpSharing: office.setUpSharing, importRecords: office.importRecords, myKey: office.myKey, keyWord: office.keyWord, areaView: office.areaView, sayInArea: office.sayInArea, lookedAt: office.lookedAt, dismissMark: office.dismissMark, areaFile: office.areaFile, takePlan: office.takePlan,
});
