import type { RoleExpectation } from '../role-expectation.ts';

/** What a role usually is there for: a company picks one, changes it, and publishes it as its own. `id` tells templates apart and is not the role's. */
export type RoleTemplate = Omit<RoleExpectation, 'holders'>;
