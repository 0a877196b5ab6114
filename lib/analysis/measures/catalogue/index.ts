import type { Measure } from '../measure.ts';
import approvalsInTime from './approvalsInTime.ts';
import asksReviewed from './asksReviewed.ts';
import bookings from './bookings.ts';
import bookingsExpansion from './bookingsExpansion.ts';
import bookingsNew from './bookingsNew.ts';
import bookingsRenewal from './bookingsRenewal.ts';
import calls from './calls.ts';
import causesInTime from './causesInTime.ts';
import coverage from './coverage.ts';
import cycleTime from './cycleTime.ts';
import dealSize from './dealSize.ts';
import emails from './emails.ts';
import firstTouch from './firstTouch.ts';
import forecastAccuracy from './forecastAccuracy.ts';
import leadAcceptance from './leadAcceptance.ts';
import leadConversion from './leadConversion.ts';
import leadResponseHours from './leadResponseHours.ts';
import leadResponseKept from './leadResponseKept.ts';
import leadRightFit from './leadRightFit.ts';
import meetings from './meetings.ts';
import onboarding from './onboarding.ts';
import opportunitiesCreated from './opportunitiesCreated.ts';
import outOfScopeMinutes from './outOfScopeMinutes.ts';
import pipelineCreated from './pipelineCreated.ts';
import renewalRate from './renewalRate.ts';
import slipRate from './slipRate.ts';
import tasksDone from './tasksDone.ts';
import winRate from './winRate.ts';
import winRateByMoney from './winRateByMoney.ts';

/** Every measure that the software knows, one file each, in the order in which lists show them. A test fails where a file of this folder is missing here. */
export const MEASURES: readonly Measure[] = [
  bookings, bookingsNew, bookingsExpansion, bookingsRenewal, pipelineCreated, opportunitiesCreated, coverage,
  winRate, winRateByMoney, dealSize, cycleTime, forecastAccuracy, slipRate,
  meetings, calls, emails, tasksDone, leadAcceptance, leadRightFit, leadConversion, firstTouch, leadResponseHours, leadResponseKept, outOfScopeMinutes,
  renewalRate, onboarding, approvalsInTime, causesInTime, asksReviewed,
];
