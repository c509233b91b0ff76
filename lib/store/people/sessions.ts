import type { SessionRecord } from '@/lib/domain/people/session-record';
import { SIGN_IN_METHODS } from '@/lib/domain/people/sign-in-method';
import { readGrant, writeGrant, type GrantRow } from './read-grant';
import type { RunWork } from '@/lib/store/database/run-work';

const MAX_SESSIONS = 1_000;

/** Keeps visits. Every question is put to the file; rejects as `run` does. */
export class Sessions {
  constructor(private readonly run: RunWork) {}

  async find(idHash: string): Promise<SessionRecord | null> {
    const row = await this.run(({ client }) => client.session.findUnique({ where: { idHash } }));
    return row && toSession(row);
  }

  /** Visits that have not ended, newest first; of one subject or of all. */
  async list(now: Date, subject?: string): Promise<SessionRecord[]> {
    const rows = await this.run(({ client }) =>
      client.session.findMany({
        where: { revokedAt: null, expiresAt: { gt: now }, ...(subject && { subject }) },
        orderBy: { createdAt: 'desc' },
        take: MAX_SESSIONS,
      }),
    );
    return rows.map(toSession);
  }

  async add(session: SessionRecord): Promise<void> {
    const data = { ...session, ...writeGrant(session) };
    await this.run(({ client }) => client.session.create({ data }));
  }

  async touch(idHash: string, at: Date): Promise<void> {
    await this.run(({ client }) =>
      client.session.updateMany({ where: { idHash }, data: { lastSeenAt: at } }),
    );
  }

  /** Ends visits by what they have in common; resolves with how many. */
  async revoke(which: { idHash: string } | { subject: string }, at: Date): Promise<number> {
    const { count } = await this.run(({ client }) =>
      client.session.updateMany({ where: { ...which, revokedAt: null }, data: { revokedAt: at } }),
    );
    return count;
  }

  /** Ends every visit. */
  async revokeAll(at: Date): Promise<number> {
    const { count } = await this.run(({ client }) =>
      client.session.updateMany({ where: { revokedAt: null }, data: { revokedAt: at } }),
    );
    return count;
  }
}

type Row = Omit<SessionRecord, keyof GrantRow | 'method'> & GrantRow & { method: string };

function toSession(row: Row): SessionRecord {
  const method = SIGN_IN_METHODS.find((one) => one === row.method) ?? 'password';
  return { ...row, method, ...readGrant(row) };
}
