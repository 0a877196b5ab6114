import type { CallName, CallReply, CallRequest } from '../../lib/messages/calls.ts';

export type Theme = 'auto' | 'light' | 'dark';

/** What the options page can do; the browser's, or a stand-in in a test. */
export interface OptionsWays {
  call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>>;
  theme: Theme;
  setTheme(theme: Theme): Promise<void>;
  /** From this share of the org's calls on, nothing is read that nobody asked for. */
  shareOfCalls: number;
  setShareOfCalls(share: number): Promise<void>;
  /** Whether the made-up company is shown just now. */
  sample: boolean;
  /** Hands a file to the person. */
  save(name: string, text: string): void;
  /** Epoch milliseconds. */
  now(): number;
}
