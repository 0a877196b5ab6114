import type { MyKeyView } from '../../../lib/messages/my-key.ts';

export const keyHere: MyKeyView = {
  state: 'here', sentence: 'What is between you and somebody else leaves this device encrypted to the two of you. No administrator and no account key reads it.', words: '4f2a 91bc 07de 55a1 c3e8', made: 'Chrome on Linux, 3 Nov 2026',
  elsewhere: [], changed: [], closed: 0, closedWhy: [], waiting: [], leastPassphrase: 12,
};
export const keyChanged: MyKeyView = {
  ...keyHere,
  changed: [{ id: 'a b', personName: 'Anneliese Brandt-Wittgenstein', isMine: false, made: 'Firefox on macOS, 23 Nov 2026', words: 'aa10 4e2b 9f33 0c7d e116', replaces: true }, { id: 'c d', personName: 'Priya Raghunathan', isMine: true, made: 'Edge on Windows, 22 Nov 2026', words: '77b0 1d4c 82fe a95e 30f2', replaces: false }],
  closed: 3, closedWhy: ['3 are signed with a key that you have not confirmed (Anneliese Brandt-Wittgenstein).'],
  waiting: ['Waits until Tomasz Wiśniewski opens Ridealong once. Their browser makes a key then, and this is sealed to it and goes out by itself. Until then it is on this device alone.'],
};
export const keyElsewhere: MyKeyView = {
  ...keyHere, state: 'elsewhere', sentence: 'You have a key on another device, and it isn’t here. Bring it as a file; or make a new one, which the others then have to confirm.', words: null, made: null, elsewhere: ['Chrome on Linux, 3 Nov 2026'],
  closed: 12, closedWhy: ['12 were sealed to a key that isn’t on this device. They are kept, and open by themselves once you bring that key here, or once the other person has confirmed your new one.'],
};
