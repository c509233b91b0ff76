import type { AccessToken } from '@/lib/domain/people/access-token';
import { tokenPurposeSchema } from '@/lib/domain/people/token-purpose-schema';
import { readGrant, writeGrant, type GrantRow } from './read-grant';
import type { RunWork } from '@/lib/store/database/run-work';

const MAX_TOKENS = 1_000;

/** Keeps tokens of displays and programs. Every question is put to the file; rejects as `run` does. */
export class AccessTokens {
  constructor(private readonly run: RunWork) {}

  async find(id: string): Promise<AccessToken | null> {
    const row = await this.run(({ client }) => client.accessToken.findUnique({ where: { id } }));
    return row && toToken(row);
  }

  /** Newest first. */
  async list(): Promise<AccessToken[]> {
    const rows = await this.run(({ client }) =>
      client.accessToken.findMany({ orderBy: { createdAt: 'desc' }, take: MAX_TOKENS }),
    );
    return rows.flatMap((row) => toToken(row) ?? []);
  }

  async add(token: AccessToken): Promise<void> {
    const { clusters, folders } = writeGrant({ role: 'viewer', ...token });
    const data = { ...token, clusters, folders };
    await this.run(({ client }) => client.accessToken.create({ data }));
  }

  async noteUse(id: string, at: Date, from: string): Promise<void> {
    await this.run(({ client }) =>
      client.accessToken.updateMany({
        where: { id },
        data: { lastSeenAt: at, lastSeenFrom: from },
      }),
    );
  }

  /** False when there is no such valid token. */
  async revoke(id: string, at: Date): Promise<boolean> {
    const { count } = await this.run(({ client }) =>
      client.accessToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } }),
    );
    return count > 0;
  }
}

type Row = Omit<AccessToken, 'purpose' | keyof GrantRow> & { purpose: string } & Omit<
    GrantRow,
    'role'
  >;

/** Null for a purpose that this version does not know. */
function toToken(row: Row): AccessToken | null {
  const purpose = tokenPurposeSchema.safeParse(row.purpose);
  if (!purpose.success) return null;
  const { clusters, folders } = readGrant({ ...row, role: 'viewer' });
  return { ...row, purpose: purpose.data, clusters, folders };
}
