import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CrmWriter } from '../../../../lib/crm/writer.ts';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import { newIdentity } from '../../../../lib/seal/identity.ts';
import { openKeys } from '../../../../lib/store/keys.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { q3, WON } from '../../support/finance.ts';
import { officeOver } from '../../support/office.ts';
import { EXAMPLES, NOW, fakeCrm, places } from '../../support/records.ts';

const DEALS = [q3('W', 10_00, WON)];
const PASSPHRASE = 'four quiet words here';
const withPlace = (): CrmWriter & { remote: unknown[] } => fakeCrm({ places: () => ({ ...places(), sealed: 'shared' }) });
const over = (writer: CrmWriter = withPlace(), who = 'A') => officeOver(DEALS, { who, writer, keys: openKeys() });
const published = async (key: string, author: string, at = NOW): Promise<AnyRecord> => {
  const { recipient, sign } = await newIdentity({ recordKey: key, device: 'Firefox on macOS', replaces: null, older: [], madeAt: at });
  return { ...EXAMPLES.personKey, key, authorId: userId(author), authorName: `Name ${author}`, at, body: { age: recipient, sign, device: 'Firefox on macOS', replaces: null } } as AnyRecord;
};

describe('my key', () => {
  it('is made by itself, and shown with words to compare', async () => {
    const o = await over();
    const view = await o.office.myKey({ connection: o.connection.id });
    expect(view).toMatchObject({ state: 'here', words: expect.stringMatching(/^(?:[0-9a-f]{4} ?){5}$/), made: expect.stringMatching(/^Chrome on Linux, /), changed: [], closed: 0, waiting: [] });
  });

  it('isn’t needed where there is no place, and can’t be where nobody’s name is proven', async () => {
    const [none, open] = [await over(fakeCrm()), await officeOver(DEALS)];
    const views = [await none.office.myKey({ connection: none.connection.id }), await open.office.myKey({ connection: open.connection.id })];
    expect(views.map((v) => v.state)).toEqual(['off', 'off']);
    await expect(open.office.keyWord({ connection: open.connection.id, word: { do: 'make', isLost: false } })).rejects.toMatchObject({ data: { kind: 'notSetUp' } });
  });

  it('is saved under a passphrase that is long enough, and brought back by it alone; a refusal changes nothing', async () => {
    const o = await over();
    const { connection } = { connection: o.connection.id };
    const say = (word: Parameters<typeof o.office.keyWord>[0]['word']) => o.office.keyWord({ connection, word });
    await expect(say({ do: 'save', passphrase: 'short' })).rejects.toMatchObject({ data: { title: 'The passphrase is too short' } });
    const { file } = await say({ do: 'save', passphrase: PASSPHRASE });
    const { words } = await o.office.myKey({ connection });
    await say({ do: 'make', isLost: true });
    const other = await o.office.myKey({ connection });
    await expect(say({ do: 'bring', file: file!.text, passphrase: 'not this one at all' })).rejects.toMatchObject({ data: { title: 'The file did not open' } });
    await expect(say({ do: 'bring', file: 'no file', passphrase: PASSPHRASE })).rejects.toMatchObject({ data: { title: 'The file did not open' } });
    expect([(await o.office.myKey({ connection })).words === other.words, other.words === words]).toEqual([true, false]);
    await say({ do: 'bring', file: file!.text, passphrase: PASSPHRASE });
    expect((await o.office.myKey({ connection })).words).toBe(words);
    const stranger = await over();
    await expect(stranger.office.keyWord({ connection: stranger.connection.id, word: { do: 'bring', file: file!.text, passphrase: PASSPHRASE } })).rejects.toMatchObject({ data: { kind: 'otherOrg' } });
    await o.settled();
  }, 60_000);

  it('says who has to open Ridealong, and whose key changed; a word about it is taken once', async () => {
    const writer = withPlace();
    const o = await over(writer);
    const { connection } = { connection: o.connection.id };
    await o.room.workspace.putOwn({ ...EXAMPLES.session, authorId: userId('A'), between: [userId('A'), userId('B')] } as AnyRecord);
    await o.rooms.send(o.room);
    expect((await o.office.myKey({ connection })).waiting).toEqual([expect.stringMatching(/^Waits until .+ opens Ridealong once\./)]);
    writer.remote = [await published('pk:1', 'B')];
    await o.rooms.refresh(o.room, true);
    expect((await o.office.myKey({ connection })).waiting).toEqual([]);
    writer.remote = [...writer.remote, await published('pk:2', 'B', NOW + 1)];
    await o.rooms.refresh(o.room, true);
    const [changed] = (await o.office.myKey({ connection })).changed;
    expect(changed).toMatchObject({ personName: 'Name B', isMine: false, replaces: false });
    await o.office.keyWord({ connection, word: { do: 'judge', id: changed!.id, isTheirs: false } });
    await expect(o.office.keyWord({ connection, word: { do: 'judge', id: changed!.id, isTheirs: true } })).rejects.toMatchObject({ data: { title: 'This key isn’t in question any more' } });
    expect((await o.office.myKey({ connection })).changed).toEqual([]);
    await o.settled();
  });
});
