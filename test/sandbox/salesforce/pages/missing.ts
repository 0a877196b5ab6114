import type { SandboxReply } from '../../types.ts';
import { lightning } from './frame.ts';
import { html } from './html.ts';
import type { PageInput } from './input.ts';
import { LIST } from './links.ts';

/** What Lightning says, with status 200, for an address or a record that isn't there or that the user may not see. */
export function missingPage(input: PageInput): SandboxReply {
  const main = html`<section class="card gone"><h1>The page you tried to open doesn't exist.</h1><p>The record may have been deleted, or you may not have access to it.</p><p><a href="${LIST}">Opportunities</a></p></section>`;
  return lightning(input, { title: "Page doesn't exist", tab: null, main });
}
