import type { RoleExpectation } from '../../goals/role-expectation.ts';
import type { ReviewTemplate } from '../review.ts';

/** What a review usually asks of a kind of role. A cycle takes it over whole, with the role's own measures and behaviours; a template changes no review. */
export interface ReviewTemplateFile extends Pick<ReviewTemplate, 'id' | 'name' | 'questions' | 'results' | 'behaviours'> {
  /** When it is proposed for a role, in words. */
  for: string;
  fits(role: Pick<RoleExpectation, 'name' | 'function' | 'titles'>): boolean;
}

/** Places on the two axes, lowest first: what was seen, never what somebody is. */
export const RESULTS: readonly string[] = ['Below what was agreed', 'In part as agreed', 'As agreed', 'Above what was agreed'];
export const BEHAVIOURS: readonly string[] = ['Seldom seen', 'Seen at times', 'Seen regularly', 'Seen always, and helps others to it'];

/** The template of one role in a cycle: what the file asks, with what the role is measured by. */
export const templateFor = (file: ReviewTemplateFile, role: RoleExpectation): ReviewTemplate => ({
  id: `${file.id}:${role.id}`, name: role.name, roleId: role.id, measureIds: role.measureIds, behaviourIds: role.behaviours, questions: file.questions, results: [...file.results], behaviours: [...file.behaviours],
});
