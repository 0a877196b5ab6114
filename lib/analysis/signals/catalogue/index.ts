import type { Signal } from '../signal.ts';
import amountSwing from './amountSwing.ts';
import categoryByMachine from './categoryByMachine.ts';
import crowdedOwner from './crowdedOwner.ts';
import daysPushed from './daysPushed.ts';
import endDiscount from './endDiscount.ts';
import lateEntry from './lateEntry.ts';
import noNextStep from './noNextStep.ts';
import ownerChanged from './ownerChanged.ts';
import pushed from './pushed.ts';
import quarterEnd from './quarterEnd.ts';
import rawLead from './rawLead.ts';
import shortTenure from './shortTenure.ts';
import silent from './silent.ts';
import singleContact from './singleContact.ts';
import stageBack from './stageBack.ts';
import stageSkipped from './stageSkipped.ts';
import stuck from './stuck.ts';
import waitingOnUs from './waitingOnUs.ts';

/** All signals, one file each. A test fails where a file of this folder is missing here. */
export const SIGNALS: readonly Signal[] = [
  amountSwing, categoryByMachine, crowdedOwner, daysPushed, endDiscount, lateEntry, noNextStep, ownerChanged, pushed, quarterEnd, rawLead, shortTenure, silent, singleContact, stageBack, stageSkipped, stuck, waitingOnUs,
];
