import { BadArguments, readArguments, usage } from './arguments.ts';
import { InexactMoney } from '../model/money.ts';
import { prepareExport } from './explain-export.ts';
import { UnreadableExport, readExportFolder } from './read-export.ts';

/** Runs `explain`; returns the exit code: 0, 2 for bad arguments, 3 for unreadable data. */
export async function explain(argv: string[], io: { out(text: string): void; err(text: string): void; now: number }): Promise<number> {
  try {
    const args = readArguments(argv);
    if (args === 'help') {
      io.out(usage());
      return 0;
    }
    io.err(`Reading ${args.data}`);
    const folder = await readExportFolder(args.data);
    io.err(`${folder.tables.Opportunity?.length ?? 0} opportunities, ${folder.tables.OpportunityHistory?.length ?? 0} history rows`);
    const { json, text } = args.question.answer(prepareExport(folder, args, io.now));
    io.out(args.json ? JSON.stringify(json) : text);
    return 0;
  } catch (error) {
    if (error instanceof BadArguments) {
      io.err(`${error.message}\n\n${usage()}`);
      return 2;
    }
    if (error instanceof UnreadableExport) {
      io.err(error.message);
      return 3;
    }
    if (error instanceof InexactMoney) {
      io.err(`The amounts can’t be added up exactly: ${error.message} Ask for fewer deals at once, with --owner or --scope.`);
      return 3;
    }
    throw error;
  }
}
