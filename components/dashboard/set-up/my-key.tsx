import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { KeyWord, MyKeyView, NewKeyView } from '../../../lib/messages/my-key.ts';
import { Card } from '../../finance/card.tsx';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Field } from '../../page/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DashboardWays } from '../ways.ts';

interface PartProps {
  view: MyKeyView;
  busy: boolean;
  say(word: KeyWord): Promise<void>;
}

/** A key that changed: what it is, how to make sure, and the reader's word. */
const NewKey = ({ k, busy, say }: { k: NewKeyView } & Omit<PartProps, 'view'>) => (
  <div class="notice" data-key-of={k.personName}>
    <Icon name="lock" />
    <p><strong>{k.isMine ? 'There is another key under your name.' : `${k.personName} has a new key.`}</strong></p>
    <p class="quiet">Made with {k.made}{k.replaces ? ', in place of the one before' : ''}. {k.isMine ? 'Did you make it on another device? There, Set-up shows' : `Ask ${k.personName}, by phone or face to face, what Set-up shows them under My key. It should be`} <code class="nowrap">{k.words}</code>. Until you say so, nothing is encrypted to it.</p>
    <div class="actions">
      <button type="button" class="btn is-small" disabled={busy} onClick={trusted(() => say({ do: 'judge', id: k.id, isTheirs: true }))}>{k.isMine ? 'Yes, I made it' : 'They told me these words'}</button>
      <button type="button" class="text-btn" disabled={busy} onClick={trusted(() => say({ do: 'judge', id: k.id, isTheirs: false }))}>{k.isMine ? 'I didn’t' : 'It isn’t theirs'}</button>
    </div>
  </div>
);

/** The key as a file under a passphrase. */
function Save({ view, busy, say }: PartProps) {
  const passphrase = useSignal('');
  const id = useId();
  return (
    <form class="stack-3" onSubmit={trusted((event: SubmitEvent) => { event.preventDefault(); return say({ do: 'save', passphrase: passphrase.value }).then(() => { passphrase.value = ''; }); })}>
      <Field id={id} label="A passphrase for the file" value={passphrase} secret hint={`${view.leastPassphrase} characters or more, best four words that don’t belong together.`} />
      <div class="actions"><button type="submit" class="btn is-small" disabled={busy || passphrase.value.length < view.leastPassphrase}>{busy ? 'One moment…' : 'Save my key as a file'}</button></div>
    </form>
  );
}

/** A key from a file of another device. */
function Bring({ busy, say }: PartProps) {
  const passphrase = useSignal('');
  const file = useSignal<File | null>(null);
  const [ofFile, ofWords] = [useId(), useId()];
  return (
    <form class="stack-3" onSubmit={trusted(async (event: SubmitEvent) => { event.preventDefault(); if (file.value) await say({ do: 'bring', file: await file.value.text(), passphrase: passphrase.value }); })}>
      <div class="pick"><label for={ofFile}>The file of your key</label>
        <input id={ofFile} type="file" accept=".age" disabled={busy} onChange={(event) => { file.value = event.currentTarget.files?.[0] ?? null; }} /></div>
      <Field id={ofWords} label="Its passphrase" value={passphrase} secret />
      <div class="actions"><button type="submit" class="btn is-small" disabled={busy || file.value === null || passphrase.value === ''}>Bring my key here</button></div>
    </form>
  );
}

/** A new key, after a second question: what it costs is said before. */
function Make({ view, busy, say }: PartProps) {
  const asking = useSignal(false);
  if (!asking.value) return <p><button type="button" class="text-btn" onClick={() => { asking.value = true; }}>Make a new key instead</button></p>;
  const make = (isLost: boolean) => trusted(() => say({ do: 'make', isLost }).then(() => { asking.value = false; }));
  return (
    <div class="stack-3" role="group" aria-label="Make a new key">
      <p class="small">Everybody you share with has to confirm a new key before anything is encrypted to it. What was sealed to the old one opens again only where somebody who can still read it has confirmed.</p>
      <div class="actions">
        <button type="button" class="btn is-small" disabled={busy} onClick={make(true)}>{view.state === 'here' ? 'Replace my key' : 'My old key is lost'}</button>
        {view.state === 'elsewhere' && <button type="button" class="btn is-small" disabled={busy} onClick={make(false)}>I use both devices</button>}
        <button type="button" class="text-btn" onClick={() => { asking.value = false; }}>Leave it</button>
      </div>
    </div>
  );
}

/** The reader's key for what is between people: where it is, how to take it along, and whose keys changed. */
export function MyKey({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const view = useSignal<MyKeyView | null>(null);
  const said = useSignal('');
  const other = useSignal(false);
  const attempt = useAttempt();
  const read = async () => { view.value = await ways.myKey(connection); };
  useEffect(() => { void attempt.run(read); }, []);
  const say = (word: KeyWord) => attempt.run(async () => {
    const done = await ways.keyWord(connection, word);
    if (done.file) ways.save(done.file);
    said.value = done.said;
    await read();
  });
  const v = view.value;
  const part = v && { view: v, busy: attempt.busy.value, say };
  return (
    <Card title="My key" name="my-key" aside={v?.made}>
      {v && part && (
        <div class="stack-3">
          <p class="small">{v.sentence}</p>
          {v.changed.map((k) => <NewKey key={k.id} k={k} busy={part.busy} say={say} />)}
          {v.words !== null && <p class="small">When somebody asks for your key, read them this: <code class="nowrap" data-words>{v.words}</code></p>}
          {v.elsewhere.length > 0 && <p class="small">Made with {v.elsewhere.join('; ')}.</p>}
          {v.closed > 0 && <p class="small" data-closed={v.closed}><strong>{v.closed === 1 ? 'One record' : `${v.closed} records`} between you and others can’t be opened here yet.</strong> {v.closedWhy.join(' ')}</p>}
          {v.waiting.map((w) => <p class="small" key={w}>{w}</p>)}
          {v.state === 'here' && <p class="small quiet">The key is in this browser alone. Save it: with a lost device, or after signing out, it is gone, and what was sealed to it opens with the file only, or once the others have confirmed a new key.</p>}
          {v.state === 'here' && <Save {...part} />}
          {v.state === 'here' && <p><button type="button" class="text-btn" aria-expanded={other.value} onClick={() => { other.value = !other.value; }}>Use another key here</button></p>}
          {(v.state === 'elsewhere' || (v.state === 'here' && other.value)) && <div class="stack-3"><Bring {...part} /><Make {...part} /></div>}
        </div>
      )}
      <p class="small" role="status">{said.value}</p>
      <Failure attempt={attempt} />
    </Card>
  );
}
