import { ConnectPage } from '../../components/connect/connect.tsx';
import { OptionsPage } from '../../components/options/options.tsx';
import { mountPage } from '../../components/page/mount.tsx';
import { WelcomePage } from '../../components/welcome/welcome.tsx';
import type { CallName, CallReply, CallRequest } from '../../lib/messages/calls.ts';
import { RidealongError } from '../../lib/model/errors.ts';
import { pages, type PageFixture } from './gallery-fixtures/pages.ts';

const NOW = Date.UTC(2026, 10, 23, 9, 0);

/** A stand-in for the background: answers each call with what the fixture says. */
function standIn({ info, connections = [], owners, refused }: PageFixture) {
  const answer = (name: CallName): unknown => {
    if (name === 'connectInfo') return info;
    if (name === 'connections') return connections;
    if (name === 'diagnostics') return { events: [] };
    if (!name.startsWith('connect')) return { ok: true };
    if (refused) throw new RidealongError(refused.kind, refused.title, refused.message);
    return owners ? { chooseOwner: owners } : { connected: connections[0] };
  };
  return async <N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>> => {
    console.info(name, JSON.stringify(request));
    return answer(name) as CallReply<N>;
  };
}

/** Draws the page of that name. */
export function drawOwnPage(name: string, theme: string): void {
  const fixture = pages[name];
  if (!fixture) throw new Error(`No fixture is called ${name}.`);
  const call = standIn(fixture);
  const options = { call, theme: 'auto' as const, sample: false, shareOfCalls: 0.8, setShareOfCalls: () => Promise.resolve(), setTheme: () => Promise.resolve(), save: () => undefined, now: () => NOW };
  const drawn = {
    connect: <ConnectPage ways={{ call, askCookies: () => Promise.resolve(true), askIdentity: () => Promise.resolve(true) }} tabId={fixture.tabId ?? null} />,
    options: <OptionsPage ways={options} />,
    welcome: <WelcomePage ways={{ call }} />,
  };
  mountPage(drawn[fixture.page], theme);
}
