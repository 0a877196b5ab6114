import { describe, expect, it } from 'vitest';
import type { PublishedKey } from '../../../lib/seal/pins.ts';
import { userId } from '../../../lib/model/ids.ts';
import { newAgeKey, openJson, sealJson, unlock } from '../../../lib/seal/age.ts';
import { deviceWords } from '../../../lib/seal/device.ts';
import { keyFile, newIdentity, readKeyFile } from '../../../lib/seal/identity.ts';
import { judged, pinFirst, publishedKeys, recipientsOf, signersOf, unconfirmed, wordsOfKey, type Pins } from '../../../lib/seal/pins.ts';
import { newSigningPair, signBytes, verify } from '../../../lib/seal/sign.ts';
import { EXAMPLES, NOW } from '../support/records.ts';

const key = (record: string, over: Partial<PublishedKey> = {}): PublishedKey => ({ record, personId: userId('B'), personName: 'Bob', age: `age1${record}`, sign: `sign ${record}`, device: 'Chrome on Linux', replaces: null, at: NOW, ...over });
const B = userId('B');

describe('somebody’s public key', () => {
  it('is trusted at first use, all that are there then, and sealed to unless another replaces it', () => {
    const pins = pinFirst({}, [key('k1'), key('k2', { replaces: 'k1' }), key('k3')]);
    expect([recipientsOf(pins, B), signersOf(pins, B), recipientsOf(pins, userId('C'))]).toEqual([['age1k2', 'age1k3'], ['sign k1', 'sign k2', 'sign k3'], []]);
  });

  it('that comes later is shown and not used, whichever it claims to replace, until the reader says that it is theirs', () => {
    const first = pinFirst({}, [key('k1')]);
    const all = [key('k1'), key('k2', { replaces: 'k1' })];
    const after = pinFirst(first, all);
    expect([recipientsOf(after, B), unconfirmed(after, all).map((k) => k.record)]).toEqual([['age1k1'], ['k2']]);
    const yes = judged(after, all[1]!, true);
    const no = judged(after, all[1]!, false);
    expect([recipientsOf(yes, B), unconfirmed(yes, all), recipientsOf(no, B), unconfirmed(no, all), recipientsOf(judged(no, all[1]!, true), B)]).toEqual([['age1k2'], [], ['age1k1'], [], ['age1k2']]);
  });

  it('that was changed where it lies is another key', () => {
    const pins = pinFirst({}, [key('k1')]);
    const changed = key('k1', { age: 'age1mallory' });
    expect([recipientsOf(pinFirst(pins, [changed]), B), unconfirmed(pins, [changed]).length]).toEqual([['age1k1'], 1]);
  });

  it('that nothing can be sealed to is none', async () => {
    const { recipient } = await newAgeKey();
    const records = [EXAMPLES.personKey, { ...EXAMPLES.personKey, key: 'pk2', body: { ...EXAMPLES.personKey.body, age: recipient } }];
    expect(publishedKeys(records).map((k) => k.record)).toEqual(['pk2']);
  });

  it('has words that two people can compare, and another key has others', async () => {
    const [a, b] = [await wordsOfKey(key('k1')), await wordsOfKey(key('k2'))];
    expect([/^(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/.test(a), a === b]).toEqual([true, false]);
  });

  it('of a person nobody knows leaves the others’ as they are', () => {
    const pins: Pins = { C: { trusted: [], refused: [] } };
    expect(pinFirst(pins, [key('k1', { personId: userId('C') })])).toEqual(pins);
  });
});

describe('a signature', () => {
  it('proves its bytes under its key alone, and its private half can’t be read', async () => {
    const [one, two] = [await newSigningPair(), await newSigningPair()];
    const bytes = new TextEncoder().encode('as agreed');
    const signature = await signBytes(one.privateKey, bytes);
    expect([await verify(one.publicKey, bytes, signature), await verify(two.publicKey, bytes, signature), await verify(one.publicKey, new TextEncoder().encode('as agree'), signature), await verify('nothing', bytes, signature), one.privateKey.extractable]).toEqual([true, false, false, false, false]);
  });
});

describe('a key file', () => {
  it('brings a key to another device as it is, for its owner and its passphrase alone', async () => {
    const identity = await newIdentity({ recordKey: 'personKey:1', device: 'Chrome on Linux', replaces: null, older: [(await newAgeKey()).secret], madeAt: NOW });
    const file = await keyFile(identity, 'salesforce:00D:005', 'four quiet words here');
    const back = await readKeyFile(file, 'salesforce:00D:005', 'four quiet words here');
    if (typeof back === 'string') throw new Error(back);
    const { signKey, ...rest } = back;
    const { signKey: _, ...was } = identity;
    const bytes = new TextEncoder().encode('x');
    expect([rest, await verify(identity.sign, bytes, await signBytes(signKey, bytes)), signKey.extractable]).toEqual([was, true, false]);
    expect([await readKeyFile(file, 'salesforce:00D:006', 'four quiet words here'), await readKeyFile(file, 'salesforce:00D:005', 'other'), await readKeyFile('not a file', 'x', 'y')]).toEqual(['other', 'locked', 'locked']);
    expect([file.startsWith('-----BEGIN AGE ENCRYPTED FILE-----'), file.includes(identity.secret), await unlock(file, 'wrong')]).toEqual([true, false, null]);
  }, 30_000);
});

it('seals to several and opens with any; a text is filled up', async () => {
  const [a, b] = [await newAgeKey(), await newAgeKey()];
  const sealed = await sealJson('{"x":"ü"}', [a.recipient, b.recipient]);
  expect([JSON.parse((await openJson(sealed, [b.secret]))!), JSON.parse((await openJson(sealed, [a.secret]))!)]).toEqual([{ x: 'ü' }, { x: 'ü' }]);
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edge on Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.4; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox on macOS'],
  ['', 'A browser on a device'],
])('names a device by what the browser says of itself: %s', (line, words) => {
  expect(deviceWords(line)).toBe(words);
});
