/** What stands on the CRM page itself. Everything else is in the frame. Colours are the tokens of components/ui/tokens.css. */
export const STYLE = `
:host { all: initial !important; }
.launch, .frame, .edge { position: fixed; z-index: 2147483000; box-sizing: border-box; }
.launch { inset-inline-end: 0; top: 40%; width: 28px; height: 44px; padding: 0; border: 1px solid light-dark(#e6e1d9, #36302b); border-inline-end: 0;
  border-start-start-radius: 8px; border-end-start-radius: 8px; background: light-dark(#fdfcfa, #1c1917); color: light-dark(#7b3a68, #dca6cc); color-scheme: light dark; cursor: pointer; }
.launch:focus-visible { outline: 2px solid light-dark(#7b3a68, #dca6cc); outline-offset: 2px; }
.launch svg { width: 18px; height: 18px; display: block; margin: auto; }
.frame { inset-block: 0; inset-inline-end: 0; height: 100%; border: 0; border-inline-start: 1px solid light-dark(#e6e1d9, #36302b); background: light-dark(#fdfcfa, #1c1917); color-scheme: light dark; }
.frame.floats { inset-block: 12px; inset-inline-end: 12px; height: calc(100% - 24px); border: 1px solid light-dark(#e6e1d9, #36302b); border-radius: 12px; box-shadow: 0 8px 24px #3b2f1f33; }
.edge { inset-block: 0; width: 8px; cursor: ew-resize; touch-action: none; }
.edge:focus-visible { outline: 2px solid light-dark(#7b3a68, #dca6cc); }
.off { display: none; }
@media print { .launch, .frame, .edge { display: none; } }
`;
