/**
 * Stand-ins for what jsforce's Connection loads beside itself, used in the built extension alone (see vite-plugin.ts).
 * Events are real. Streams are inert: our transport answers by promise, and jsforce only hands its streams around.
 * Everything else throws where it is called, so that a feature we never meant to carry can't half work.
 */
type Listener = (...args: unknown[]) => void;

export class EventEmitter {
  private readonly listeners = new Map<string, Set<Listener>>();
  on(event: string, listener: Listener): this {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
    return this;
  }
  once(event: string, listener: Listener): this {
    const one: Listener = (...args) => {
      this.off(event, one);
      listener(...args);
    };
    return this.on(event, one);
  }
  off(event: string, listener: Listener): this {
    this.listeners.get(event)?.delete(listener);
    return this;
  }
  removeAllListeners(event?: string): this {
    if (event === undefined) this.listeners.clear();
    else this.listeners.delete(event);
    return this;
  }
  emit(event: string, ...args: unknown[]): boolean {
    const found = [...(this.listeners.get(event) ?? [])];
    for (const listener of found) listener(...args);
    return found.length > 0;
  }
}

class Inert extends EventEmitter {
  pipe<T>(target: T): T {
    return target;
  }
  end(): this {
    return this;
  }
}
export class Readable extends Inert {}
export class Writable extends Inert {}
export class Duplex extends Inert {}
export class Transform extends Inert {}
export class PassThrough extends Inert {}
export const createLazyStream = (): { stream: Inert; setStream: () => void } => ({ stream: new Inert(), setStream: () => undefined });
export const concatStreamsAsDuplex = (): Inert => new Inert();

const leftOut = (what: string) => (): never => {
  throw new Error(`jsforce's ${what} is not part of this build`);
};
export const readAll = leftOut('stream reader');
export const parseCSV = leftOut('CSV parser');
export const toCSV = leftOut('CSV writer');
export const parseCSVStream = leftOut('CSV parser');
export const serializeCSVStream = leftOut('CSV writer');
export const createHash = leftOut('hash');
export const randomBytes = leftOut('random source');
export const stringify = leftOut('query string writer');
export const parseStringPromise = leftOut('XML parser');
export const setDefaults = (): void => undefined;
/** fetch counts the bytes itself. */
export const getBodySize = (): undefined => undefined;
/** jsforce asks only whether it is there. */
export const BrowserClient = leftOut('browser login');

export default Object.assign(leftOut('own request'), { supported: false, createRequest: leftOut('JSONP'), parseStringPromise, stringify });
