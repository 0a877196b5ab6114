import type { RoleExpectation } from '../../goals/role-expectation.ts';
import type { ReviewTemplateFile } from './review-template.ts';
import { leader } from './leader.ts';
import { partner } from './partner.ts';
import { seller } from './seller.ts';

/** Templates for reviews, the more particular first: the first that fits a role is proposed for it. */
export const REVIEW_TEMPLATES: readonly ReviewTemplateFile[] = [leader, seller, partner];

export const proposedFor = (role: RoleExpectation): ReviewTemplateFile => REVIEW_TEMPLATES.find((t) => t.fits(role))!;
