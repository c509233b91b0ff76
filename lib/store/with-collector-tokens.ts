import { setTimeout } from 'node:timers/promises';
import type { CollectorTokenStore } from '@/lib/domain/collector-token';
import { classifyFault } from './classify-fault';
import { CollectorTokens } from './collector-tokens';
import { openDatabase } from './open-database';

const WAIT_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Lets a command work on the tokens in a store's file, beside a dashboard that has it open, or before there ever was one.
 * While somebody else writes it waits, for ten seconds at most. Throws as openDatabase does.
 */
export async function withCollectorTokens<Result>(
  file: string,
  work: (tokens: CollectorTokenStore) => Promise<Result>,
): Promise<Result> {
  const database = await whenFree(() => openDatabase(file));
  try {
    return await work(new CollectorTokens((ask) => whenFree(() => ask(database))));
  } finally {
    await database.close();
  }
}

/** What was refused because somebody else writes has changed nothing, and may be done again. */
async function whenFree<Result>(act: () => Promise<Result>): Promise<Result> {
  for (const giveUpAtMs = performance.now() + WAIT_MS; ;) {
    try {
      return await act();
    } catch (error) {
      if (classifyFault(error) !== 'locked' || performance.now() >= giveUpAtMs) throw error;
    }
    await setTimeout(PAUSE_MS);
  }
}
