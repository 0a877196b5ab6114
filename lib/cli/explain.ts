import { BadArguments, USAGE, readArguments } from './arguments.ts';
import { explainExport } from './explain-export.ts';
import { explainJson, explainText } from './print.ts';
import { UnreadableExport, readExportFolder } from './read-export.ts';

/** Runs `explain`; returns the exit code: 0, 2 for bad arguments, 3 for unreadable data. */
export async function explain(argv: string[], io: { out(text: string): void; err(text: string): void; now: number }): Promise<number> {
  try {
    const args = readArguments(argv);
    if (args === 'help') {
      io.out(USAGE);
      return 0;
    }
    io.err(`Reading ${args.data}`);
    const folder = await readExportFolder(args.data);
    io.err(`${folder.tables.Opportunity?.length ?? 0} opportunities, ${folder.tables.OpportunityHistory?.length ?? 0} history rows`);
    const explained = explainExport(folder, args, io.now);
    io.out(args.json ? JSON.stringify(explainJson(explained)) : explainText(explained));
    return 0;
  } catch (error) {
    if (error instanceof BadArguments) {
      io.err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof UnreadableExport) {
      io.err(error.message);
      return 3;
    }
    throw error;
  }
}
