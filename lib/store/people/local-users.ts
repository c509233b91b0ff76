import type { LocalUser } from '@/lib/domain/people/local-user';
import { readGrant, writeGrant, type GrantRow } from './read-grant';
import type { RunWork } from '@/lib/store/database/run-work';

/** Far more than belong to a team. */
const MAX_USERS = 1_000;

/** Keeps the dashboard's own accounts. Every question is put to the file; rejects as `run` does. */
export class LocalUsers {
  constructor(private readonly run: RunWork) {}

  async find(name: string): Promise<LocalUser | null> {
    const row = await this.run(({ client }) =>
      client.localUser.findUnique({ where: { key: keyOf(name) } }),
    );
    return row && toUser(row);
  }

  /** By name. */
  async list(): Promise<LocalUser[]> {
    const rows = await this.run(({ client }) =>
      client.localUser.findMany({ orderBy: { key: 'asc' }, take: MAX_USERS }),
    );
    return rows.map(toUser);
  }

  count(): Promise<number> {
    return this.run(({ client }) => client.localUser.count());
  }

  /** False when there is one of that name. */
  async add(user: LocalUser): Promise<boolean> {
    const { name, passwordHash, createdAt, disabledAt } = user;
    const data = { key: keyOf(name), name, passwordHash, createdAt, disabledAt };
    return this.run(({ transaction }) =>
      transaction(async ({ localUser }) => {
        if (await localUser.findUnique({ where: { key: data.key } })) return false;
        await localUser.create({ data: { ...data, ...writeGrant(user) } });
        return true;
      }),
    );
  }

  /** Adds the first one; false when there is any. */
  async addFirst(user: LocalUser): Promise<boolean> {
    const { name, passwordHash, createdAt, disabledAt } = user;
    const data = { key: keyOf(name), name, passwordHash, createdAt, disabledAt };
    return this.run(({ transaction }) =>
      transaction(async ({ localUser }) => {
        if ((await localUser.count()) > 0) return false;
        await localUser.create({ data: { ...data, ...writeGrant(user) } });
        return true;
      }),
    );
  }

  /** False when there is none of that name. */
  async change(
    name: string,
    data: Partial<Pick<LocalUser, 'passwordHash' | 'disabledAt'>>,
  ): Promise<boolean> {
    const { count } = await this.run(({ client }) =>
      client.localUser.updateMany({ where: { key: keyOf(name) }, data }),
    );
    return count > 0;
  }
}

type Row = Omit<LocalUser, keyof GrantRow> & GrantRow;

function toUser(row: Row): LocalUser {
  const { name, passwordHash, createdAt, disabledAt } = row;
  return { name, passwordHash, createdAt, disabledAt, ...readGrant(row) };
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
