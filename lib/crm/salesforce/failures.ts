import type { ErrorKind } from '../../model/errors.ts';
import { RidealongError } from '../../model/errors.ts';

/** What Salesforce says went wrong, as its REST API words it. */
export interface ApiProblem {
  errorCode: string;
  message: string;
  /** Fields it is about, where Salesforce names them. */
  fields?: string[];
}

export const say = (kind: ErrorKind, title: string, message: string, cause?: unknown, retryAt?: number): RidealongError => new RidealongError(kind, title, message, { cause, retryAt });

export const signInAgain = (cause?: unknown): RidealongError =>
  say('signIn', 'Salesforce asks you to sign in again', 'Your session there has ended. Open Salesforce in a tab, sign in, and Ridealong goes on by itself.', cause);

export const pageInsteadOfData = (text: string, cause?: unknown): RidealongError =>
  /<input[^>]+type=["']?password|login\.salesforce\.com|[?&]ec=30[12]|<title>[^<]*log ?in/i.test(text)
    ? signInAgain(cause)
    : say('notRecognised', 'Salesforce answered with a page instead of data', 'This happens while an org is in maintenance, or when a proxy stands in between. Try again later; if it stays so, ask your admin whether the address of the org has changed.', cause);

export const noAnswer = (cause: unknown): RidealongError =>
  say('offline', 'No answer from Salesforce', 'What you have stays on the screen. Ridealong tries again when the network is back.', cause);

export const tooSlow = (seconds: number, cause: unknown): RidealongError =>
  say('offline', 'Salesforce took too long to answer', `Nothing came within ${seconds} seconds. Nothing is lost; Ridealong tries again later.`, cause);

/** A REST answer that isn't what the API documents. `what` names the request in a few words. */
export const unreadable = (what: string, cause?: unknown): RidealongError =>
  say('notRecognised', 'Salesforce answered something unexpected', `The answer for ${what} could not be read. Try again; if it comes back, save the diagnostics from the options page.`, cause);

/**
 * A Salesforce error code as an error a person can act on.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
export function failureOf(problem: ApiProblem, options: { what?: string; retryAt?: number } = {}): RidealongError {
  const { errorCode: code, message } = problem;
  const said = `Salesforce says: ${code}: ${message}`;
  if (/not valid for use with the REST API/i.test(message)) {
    return say('notSetUp', 'This org doesn’t let the browser’s session read data', 'API Access Control, or a rule about addresses, is on in this org. Ask your Salesforce admin to allow Ridealong’s External Client App, then connect by OAuth.', problem);
  }
  if (code === 'INVALID_SESSION_ID' || code === 'INVALID_AUTH_HEADER' || code === 'ERROR_HTTP_401') return signInAgain(problem);
  if (code === 'API_DISABLED_FOR_ORG' || code === 'API_CURRENTLY_DISABLED') {
    return say('notSetUp', 'The API is not on for you in this org', 'Ridealong reads Salesforce through its API. Ask your admin for the permission “API Enabled”, or whether the org’s edition has the API.', problem);
  }
  if (code === 'REQUEST_LIMIT_EXCEEDED' || code === 'ERROR_HTTP_429') {
    return say('rateLimited', 'The org’s API limit is used up', 'All programs that read this org share one allowance for each 24 hours. Ridealong waits and goes on where it was.', problem, options.retryAt);
  }
  if (/^INSUFFICIENT_ACCESS|^CANNOT_.*ACCESS|^FORBIDDEN$|^ERROR_HTTP_403$/.test(code)) {
    return say('noPermission', 'You may not read this in Salesforce', `Your profile has no access${options.what ? ` to ${options.what}` : ''}. Ask your admin for read access. (${said})`, problem);
  }
  if (/^ERROR_HTTP_5|^SERVER_UNAVAILABLE$|^UNABLE_TO_LOCK_ROW$|^QUERY_TIMEOUT$/.test(code)) {
    return say('offline', 'Salesforce is busy', `It did not answer after several tries. Ridealong tries again later. (${said})`, problem, options.retryAt);
  }
  return say('notRecognised', 'Salesforce refused a request', `Try again; if it comes back, save the diagnostics from the options page. (${said})`, problem);
}

/** The object or field is not there for this person: the org hasn't the feature, or no one gave access. */
export const isMissing = (code: string): boolean => /^INVALID_TYPE|^NOT_FOUND$|^INSUFFICIENT_ACCESS|^INVALID_FIELD$|^FUNCTIONALITY_NOT_ENABLED$|^API_DISABLED_FOR_OBJECT/.test(code);
