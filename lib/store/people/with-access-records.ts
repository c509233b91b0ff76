import { AccessTokens } from './access-tokens';
import { AuditLog } from './audit-log';
import { LocalUsers } from './local-users';
import { openDatabase } from '@/lib/store/database/open-database';
import type { RunWork } from '@/lib/store/database/run-work';
import { Sessions } from './sessions';
import { whenFree } from '@/lib/store/database/when-free';

/** Who may get in, as it is kept. */
export type AccessRecords = {
  users: LocalUsers;
  sessions: Sessions;
  tokens: AccessTokens;
  audit: AuditLog;
};

/** Lets a command work on who may get in, as withCollectorTokens does on tokens of collectors. */
export async function withAccessRecords<Result>(
  file: string,
  work: (records: AccessRecords) => Promise<Result>,
): Promise<Result> {
  const database = await whenFree(() => openDatabase(file));
  const run: RunWork = (ask) => whenFree(() => ask(database));
  try {
    return await work({
      users: new LocalUsers(run),
      sessions: new Sessions(run),
      tokens: new AccessTokens(run),
      audit: new AuditLog(run),
    });
  } finally {
    await database.close();
  }
}
