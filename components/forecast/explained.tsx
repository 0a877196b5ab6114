import type { BridgeView } from '../../lib/messages/views.ts';

/** How much of what fell away has a cause: stated, disputed, none yet. Widths in minor units. */
export const Explained = ({ explained: { title, of, stated, disputed, open, key, owed } }: { explained: NonNullable<BridgeView['explained']> }) => (
  <section data-explained>
    <div class="section-head"><h2>{title}</h2><span class="fine">{of}</span></div>
    <div class="share" role="img" aria-label={`${key.stated}, ${key.disputed}, ${key.open}`}>
      {([['is-said', stated], ['is-disputed', disputed], ['is-none', open]] as const).map(([kind, w]) => w > 0 && <i key={kind} class={kind} style={{ '--w': w }} />)}
    </div>
    <p class="share-key gap-1">
      {([['is-said', key.stated], ['is-disputed', key.disputed], ['is-none', key.open]] as const).map(([kind, text]) => <span key={kind}><i class={`swatch ${kind}`} />{text}</span>)}
    </p>
    {owed !== null && <p class="gap-2">{owed}</p>}
  </section>
);
