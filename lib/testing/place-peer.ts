import { onTestFinished } from 'vitest';

const KEY = 'test-key';

/** This process as scripts/server.mjs would have started it, for one test. */
export function placeOwnServer(): void {
  Reflect.set(globalThis, 'scale-out-watch:peer-key', KEY);
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'scale-out-watch:peer-key');
  });
}

/** Headers as scripts/server.mjs makes them for a socket from this address, for one test. */
export function fromPeer(address: string, headers: Record<string, string> = {}): Headers {
  placeOwnServer();
  return new Headers({ ...headers, 'x-scale-out-watch-peer': `${KEY} ${address}` });
}
