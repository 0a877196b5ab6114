import type { PanelClient } from '../../lib/messages/panel-client.ts';
import type { ErrorData } from '../../lib/model/errors.ts';
import type { Say } from './say.ts';
import { RidealongError } from '../../lib/model/errors.ts';

const lost = () => new RidealongError('offline', 'The panel lost its way to Ridealong for a moment', 'Look whether what you wrote stands here. If it doesn’t, send it again: it is still in its field.');
const rebuilt = ({ kind, title, message }: ErrorData) => new RidealongError(kind, title, message);
let number = 0;
const bound = new WeakMap<object, Say>();

/** The panel's way: words go over its port under a number, and what became of each comes back as data. */
export function sayInPanel(client: Pick<PanelClient, 'say' | 'hear'>): Say {
  const say = bound.get(client) ?? bindTo(client);
  bound.set(client, say);
  return say;
}

function bindTo(client: Pick<PanelClient, 'say' | 'hear'>): Say {
  const waits = new Map<number, { kept(): void; refused(error: RidealongError): void }>();
  client.hear((said) => {
    if (said === null) {
      for (const w of waits.values()) w.refused(lost());
      waits.clear();
      return;
    }
    const w = waits.get(said.number);
    waits.delete(said.number);
    if (said.error) w?.refused(rebuilt(said.error));
    else w?.kept();
  });
  return (word) => new Promise<void>((kept, refused) => {
    waits.set(++number, { kept, refused });
    if (client.say(number, word)) return;
    waits.delete(number);
    refused(lost());
  });
}
