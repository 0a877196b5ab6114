import type { CallName, CallReply, CallRequest, Connection, ConnectInfo } from '../../lib/messages/calls.ts';

/** What the connect page can do; the browser's, or a stand-in in a test. */
export interface ConnectWays {
  call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>>;
  /** Asks for leave to read this browser's session. Must be called inside a click. */
  askCookies(): Promise<boolean>;
  /** Asks for leave to open Salesforce's sign-in. Must be called inside a click. */
  askIdentity(): Promise<boolean>;
}

export interface ConnectProps {
  ways: ConnectWays;
  info: ConnectInfo;
  /** The tab of the CRM page this was opened for. */
  tabId: number | null;
  done(connection: Connection): void;
}
