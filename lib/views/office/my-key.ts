import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { KeyDone, MyKeyView, NewKeyView } from '../../messages/my-key.ts';
import type { PublishedKey } from '../../seal/pins.ts';
import type { Sealing } from '../../sync/sealing.ts';
import type { Room } from '../rooms.ts';
import type { OfficeOptions } from './open.ts';
import { RidealongError } from '../../model/errors.ts';
import { keyFile, readKeyFile } from '../../seal/identity.ts';
import { printOf, wordsOfKey } from '../../seal/pins.ts';
import { changeKey, judgeKey, keyState, takeIdentity } from '../../sync/own-key.ts';
import { dayOf } from '../../model/day.ts';
import { makeWords } from '../format.ts';
import { changed } from '../rooms.ts';
import { enter } from './open.ts';

/** Someone who gets hold of the file can try passphrases for as long as they like. */
const LEAST_PASSPHRASE = 12;

const many = (n: number, one: string, more: string): string => (n === 1 ? `One ${one}` : `${n} ${more}`);

/** The reader's own key, the keys of others that changed, and what can be done about either. */
export function myKey(options: OfficeOptions) {
  const opened = async (connection: string): Promise<{ room: Room; sealing: Sealing | null; date(at: number): string }> => {
    const room = await enter(options, connection);
    const sealing = options.rooms.sealingOf(room) ?? null;
    const { context } = await room.facts.head();
    const words = makeWords(options.locale);
    return { room, sealing, date: (at) => words.day(dayOf(at, context?.timeZone ?? 'UTC')) };
  };

  return {
    async myKey({ connection }: CallRequest<'myKey'>): Promise<CallReply<'myKey'>> {
      const { room, sealing, date } = await opened(connection);
      if (!sealing) return { state: 'off', sentence: SENTENCES.off, words: null, made: null, elsewhere: [], changed: [], closed: 0, closedWhy: [], waiting: [], leastPassphrase: LEAST_PASSPHRASE };
      const { own, changed: keys, unopened } = await keyState(room.workspace, sealing);
      const places = (await room.workspace.meta('places'))?.places;
      const made = (k: { device: string; at: number }): string => `${k.device}, ${date(k.at)}`;
      const shown = async (k: PublishedKey): Promise<NewKeyView> => ({ id: printOf(k), personName: k.personName, isMine: k.personId === sealing.me.id, made: made(k), words: await wordsOfKey(k), replaces: k.replaces !== null });
      const closed = unopened.filter((u) => u.why === 'closed').length;
      const unconfirmed = unopened.filter((u) => u.why === 'unconfirmed');
      const state: MyKeyView['state'] = own.is === 'here' || own.is === 'elsewhere' ? own.is : places?.sealed === 'shared' ? 'none' : 'off';
      const waits = new Set((await room.workspace.outbox()).flatMap((e) => (e.error?.kind === 'keyMissing' ? [`${e.error.title}. ${e.error.message}`] : [])));
      return {
        state, sentence: SENTENCES[state],
        words: own.is === 'here' ? await wordsOfKey({ age: own.identity.recipient, sign: own.identity.sign }) : null,
        made: own.is === 'here' ? made({ device: own.identity.device, at: own.identity.madeAt }) : null,
        elsewhere: own.is === 'elsewhere' ? own.keys.map(made) : [], changed: await Promise.all(keys.map(shown)), closed: unopened.length, leastPassphrase: LEAST_PASSPHRASE,
        closedWhy: [
          ...(closed > 0 ? [`${many(closed, 'was', 'were')} sealed to a key that isn’t on this device. They are kept, and open by themselves once you bring that key here, or once the other person has confirmed your new one.`] : []),
          ...(unconfirmed.length > 0 ? [`${many(unconfirmed.length, 'is', 'are')} signed with a key that you have not confirmed (${[...new Set(unconfirmed.map((u) => u.row.authorName))].join(', ')}).`] : []),
        ],
        waiting: [...waits],
      };
    },

    async keyWord({ connection, word }: CallRequest<'keyWord'>): Promise<CallReply<'keyWord'>> {
      const { room, sealing } = await opened(connection);
      if (!sealing) throw new RidealongError('notSetUp', 'There are no keys here', SENTENCES.off);
      const { workspace } = room;
      const after = (said: string, file: KeyDone['file'] = null): KeyDone => {
        changed(room);
        if (!file) void options.rooms.send(room);
        return { file, said };
      };
      switch (word.do) {
        case 'save': {
          const { own } = await keyState(workspace, sealing);
          if (own.is !== 'here') throw new RidealongError('keyMissing', 'There is no key on this device', 'It is made with the first reading after the CRM has a place for what is between people.');
          checkPassphrase(word.passphrase);
          const text = await keyFile(own.identity, connection, word.passphrase);
          return after('Saved. Keep the file and its passphrase apart; without the passphrase nobody opens it, you neither.', { name: 'ridealong-key.age', mime: 'text/plain', text });
        }
        case 'bring': {
          const identity = await readKeyFile(word.file, connection, word.passphrase);
          if (identity === 'locked') throw new RidealongError('notRecognised', 'The file did not open', 'Either the passphrase is another one, or it is no key that Ridealong saved. Nothing was changed.');
          if (identity === 'other') throw new RidealongError('otherOrg', 'This key is somebody else’s', 'It was saved by another person, or in another org. Nothing was changed.');
          const n = await takeIdentity(workspace, sealing, identity);
          return after(n === 0 ? 'Your key is on this device now.' : `Your key is on this device now, and ${n === 1 ? 'one record' : `${n} records`} opened.`);
        }
        case 'make':
          if (!(await workspace.meta('pulled'))) throw new RidealongError('notSetUp', 'What others wrote is still being read', 'Wait until it was read once, then do it again.');
          await changeKey(workspace, sealing, { isLost: word.isLost, now: options.now() });
          return after('Your new key is made. People confirm it when they next open Ridealong; then what they share with you opens here by itself.');
        case 'judge': {
          const key = (await keyState(workspace, sealing)).changed.find((k) => printOf(k) === word.id);
          if (!key) throw new RidealongError('notRecognised', 'This key isn’t in question any more', 'It was confirmed or refused meanwhile.');
          await judgeKey(workspace, sealing, { key, isTheirs: word.isTheirs, now: options.now() });
          return after(word.isTheirs ? `Confirmed. What you share with ${key.personName} is being encrypted to this key too.` : 'Refused. Nothing is encrypted to this key, and what it signed stays closed. Tell your administrator: somebody may have acted under that name.');
        }
      }
    },
  };
}

function checkPassphrase(passphrase: string): void {
  if (passphrase.length < LEAST_PASSPHRASE) throw new RidealongError('notRecognised', 'The passphrase is too short', `Take ${LEAST_PASSPHRASE} characters or more, best four words that don’t belong together. Whoever has the file can try as often as they like.`);
}

const SENTENCES: Record<MyKeyView['state'], string> = {
  here: 'What is between you and somebody else leaves this device encrypted to the two of you. No administrator and no account key reads it.',
  elsewhere: 'You have a key on another device, and it isn’t here. Bring it as a file; or make a new one, which the others then have to confirm.',
  none: 'Your key is made by itself with the next reading.',
  off: 'Your CRM has no place for what is between people, so that stays on this device and needs no key.',
};
