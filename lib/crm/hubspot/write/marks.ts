/** Words that no person writes. Notes with the first are records of ours, tasks with the second were made by us. */
export const RECORD_MARK = 'ridealongrecord';
export const TASK_MARK = 'ridealongtask';
