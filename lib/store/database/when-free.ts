import { setTimeout } from 'node:timers/promises';
import { classifyFault } from './classify-fault';

const WAIT_MS = 10_000;
const PAUSE_MS = 100;

/** Does again what was refused because another process writes, for ten seconds at most: that has changed nothing. */
export async function whenFree<Result>(act: () => Promise<Result>): Promise<Result> {
  for (const giveUpAtMs = performance.now() + WAIT_MS; ;) {
    try {
      return await act();
    } catch (error) {
      if (classifyFault(error) !== 'locked' || performance.now() >= giveUpAtMs) throw error;
    }
    await setTimeout(PAUSE_MS);
  }
}
