import type { Prompt } from './types.ts';
import amountSwing from './amount-swing.ts';
import causeOwed from './cause-owed.ts';
import closePlan from './close-plan.ts';
import compellingEvent from './compelling-event.ts';
import crowded from './crowded.ts';
import discount from './discount.ts';
import earlyCommit from './early-commit.ts';
import goalMaker from './goal-maker.ts';
import handover from './handover.ts';
import learnLoss from './learn-loss.ts';
import learnWin from './learn-win.ts';
import nextStep from './next-step.ts';
import overdueDate from './overdue-date.ts';
import quarterEndDate from './quarter-end-date.ts';
import secondThread from './second-thread.ts';
import silence from './silence.ts';
import skipped from './skipped.ts';
import sponsor from './sponsor.ts';
import stageTruth from './stage-truth.ts';
import upsideNow from './upside-now.ts';
import waitingOnUs from './waiting-on-us.ts';
import wellDone from './well-done.ts';
import wentBack from './went-back.ts';
import wrongLead from './wrong-lead.ts';

/** All prompts, one file each. A test fails where a file of this folder is missing here. */
export const PROMPTS: readonly Prompt[] = [
  amountSwing, causeOwed, closePlan, compellingEvent, crowded, discount, earlyCommit, goalMaker, handover, learnLoss, learnWin, nextStep, overdueDate, quarterEndDate, secondThread, silence, skipped,
  sponsor, stageTruth, upsideNow, waitingOnUs, wellDone, wentBack, wrongLead,
];
