import { processSingleton } from '@/lib/config/process-singleton';
import { AppError } from '@/lib/domain/app-error';
import type { Grant } from '@/lib/domain/people/role';
import type { SessionRecord } from '@/lib/domain/people/session-record';
import type { SignInMethod } from '@/lib/domain/people/sign-in-method';
import type { Visitor } from '@/lib/domain/people/visitor';
import type { Sessions } from '@/lib/store/people/sessions';
import { hashSecret, makeSecret } from '@/lib/tokens/token-secret';

/** How long another process's revocation may take to be seen here; our own counts at once. */
const TRUSTED_FOR_MS = 5_000;
/** How exactly the last use is kept. */
const TOUCH_AFTER_MS = 60_000;
const MAX_REMEMBERED = 5_000;

type Remembered = { record: SessionRecord; checkedAtMs: number };

export type NewSession = Grant & {
  subject: string;
  name: string;
  method: SignInMethod;
  from: string;
  userAgent: string;
};

type Limits = { idleMs: number; absoluteMs: number };

type Kept = Pick<Sessions, 'find' | 'add' | 'touch' | 'revoke'>;

function remembered(): Map<string, Remembered> {
  return processSingleton('sessions', () => new Map<string, Remembered>());
}

/** Visits of people who signed in: kept in the store, remembered for a few seconds so that asking costs nothing. */
export class SessionBook {
  private readonly known = remembered();

  constructor(
    private readonly kept: Kept,
    private readonly limits: Limits,
  ) {}

  /** Begins a visit; `secret` is what the browser gets, and is kept nowhere. Rejects with AppError `storeUnavailable`. */
  async begin(
    { userAgent, ...session }: NewSession,
    now: Date,
  ): Promise<{ secret: string; record: SessionRecord }> {
    const secret = makeSecret();
    const record: SessionRecord = {
      ...session,
      userAgent: userAgent.slice(0, 300),
      idHash: hashSecret(secret),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.limits.absoluteMs),
      revokedAt: null,
    };
    await this.kept.add(record);
    return { secret, record };
  }

  /**
   * Who is behind what a browser sent; null for what is not known, revoked or over. While the store cannot be asked, those
   * who were known before are still known; rejects with AppError `storeUnavailable` for others.
   */
  async verify(secret: string, now: Date): Promise<Visitor | null> {
    const idHash = hashSecret(secret);
    const record = await this.find(idHash);
    if (!record || record.revokedAt !== null) return null;
    const idleEndMs = record.lastSeenAt.getTime() + this.limits.idleMs;
    const endsAt = new Date(Math.min(record.expiresAt.getTime(), idleEndMs));
    if (endsAt <= now) return null;
    this.noteUse(record, now);
    const { subject, name, method, role, clusters, folders, expiresAt } = record;
    const who = { subject, name, method, role, clusters, folders };
    return { ...who, purpose: null, sessionHash: idHash, endsAt: expiresAt };
  }

  async revoke(which: { idHash: string } | { subject: string }, now: Date): Promise<number> {
    for (const [idHash, { record }] of this.known) {
      const isMeant =
        'idHash' in which ? idHash === which.idHash : record.subject === which.subject;
      if (isMeant) record.revokedAt = now;
    }
    return this.kept.revoke(which, now);
  }

  private async find(idHash: string): Promise<SessionRecord | null> {
    const known = this.known.get(idHash);
    if (known?.record.revokedAt) return null;
    if (known && performance.now() - known.checkedAtMs < TRUSTED_FOR_MS) return known.record;
    try {
      const record = await this.kept.find(idHash);
      // Revoked here while it was being read: that counts.
      if (record && known?.record.revokedAt) return null;
      if (record) this.remember(idHash, record);
      return record;
    } catch (error) {
      const isBlind = error instanceof AppError && error.code === 'storeUnavailable';
      if (isBlind && known) return known.record;
      throw error;
    }
  }

  private remember(idHash: string, record: SessionRecord): void {
    this.known.delete(idHash);
    this.known.set(idHash, { record, checkedAtMs: performance.now() });
    const [oldest] = this.known.keys();
    if (this.known.size > MAX_REMEMBERED && oldest !== undefined) this.known.delete(oldest);
  }

  private noteUse(record: SessionRecord, now: Date): void {
    if (now.getTime() - record.lastSeenAt.getTime() < TOUCH_AFTER_MS) return;
    record.lastSeenAt = now;
    // That it was used is told again a minute later.
    this.kept.touch(record.idHash, now).catch(() => undefined);
  }
}
