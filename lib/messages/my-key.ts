import type { SavedFile } from './finance.ts';

/** A public key under somebody's name that this device doesn't use yet. */
export interface NewKeyView {
  id: string;
  personName: string;
  isMine: boolean;
  /** "Firefox on macOS, 24 Nov 2026". */
  made: string;
  /** What two people compare: five groups of four. */
  words: string;
  /** It says that it takes an earlier one's place: that one was lost, or its device given back. */
  replaces: boolean;
}

/** The reader's key for what is between people, and those of others that changed. */
export interface MyKeyView {
  state: 'here' | 'elsewhere' | 'none' | 'off';
  sentence: string;
  /** Of the key here. */
  words: string | null;
  made: string | null;
  /** Keys of the reader's on other devices. */
  elsewhere: string[];
  changed: NewKeyView[];
  /** How many records between people can't be opened here yet, and why, a sentence each. */
  closed: number;
  closedWhy: string[];
  /** Why something that the reader wrote still waits, a sentence each. */
  waiting: string[];
  /** Least characters of a passphrase. */
  leastPassphrase: number;
}

export type KeyWord =
  | { do: 'save'; passphrase: string }
  | { do: 'bring'; file: string; passphrase: string }
  | { do: 'make'; isLost: boolean }
  | { do: 'judge'; id: string; isTheirs: boolean };

export interface KeyDone {
  /** A file to keep; null where none was asked for. */
  file: SavedFile | null;
  said: string;
}
