import { setTimeout } from 'node:timers/promises';
import { classifyFault } from './classify-fault';

const WAIT_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Does something to a store that somebody else may be writing to: what was refused because of that has changed nothing, and
 * is done again, for ten seconds at most.
 */
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
