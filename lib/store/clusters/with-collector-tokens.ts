import type { CollectorTokenStore } from '@/lib/domain/availability/collector-token';
import { CollectorTokens } from './collector-tokens';
import { openDatabase } from '@/lib/store/database/open-database';
import { whenFree } from '@/lib/store/database/when-free';

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
