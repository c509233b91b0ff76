import type { LocalUser } from '@/lib/domain/people/local-user';
import type { Grant } from '@/lib/domain/people/role';
import { readGrant, writeGrant, type GrantRow } from './read-grant';
import type { RunWork } from '@/lib/store/database/run-work';

/** Far more than belong to a team. */
const MAX_USERS = 1_000;

export type UserChange = Partial<Pick<LocalUser, 'passwordHash' | 'disabledAt'> & { grant: Grant }>;

/** `lastAdmin`: it was not done, because nobody would be left who lets others in. */
export type UserChangeOutcome = 'changed' | 'unknownUser' | 'lastAdmin';

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

  /** Changes an account, whose one-time link is void from then on, unless nobody were left who decides about all clusters. */
  async change(name: string, data: UserChange): Promise<UserChangeOutcome> {
    const key = keyOf(name);
    const { grant, ...rest } = data;
    const written = { ...NO_LINK, ...rest, ...(grant && writeGrant(grant)) };
    return this.run(({ transaction }) =>
      transaction(async ({ localUser }) => {
        const row = await localUser.findUnique({ where: { key } });
        if (!row) return 'unknownUser' as const;
        const user = toUser(row);
        if (decidesAboutAll(user) && !decidesAboutAll({ ...user, ...rest, ...grant })) {
          const others = await localUser.findMany({ where: { role: 'admin', key: { not: key } } });
          if (!others.map(toUser).some(decidesAboutAll)) return 'lastAdmin' as const;
        }
        await localUser.update({ where: { key }, data: written });
        return 'changed' as const;
      }),
    );
  }

  /** Gives an account a one-time link, in place of the one before. False when there is no such account, or it is disabled. */
  async putLink(name: string, linkHash: string, linkEndsAt: Date): Promise<boolean> {
    const { count } = await this.run(({ client }) =>
      client.localUser.updateMany({
        where: { key: keyOf(name), disabledAt: null },
        data: { linkHash, linkEndsAt },
      }),
    );
    return count > 0;
  }

  /** Whether a one-time link of this hash is valid. */
  async hasLink(linkHash: string, now: Date): Promise<boolean> {
    const where = { linkHash, linkEndsAt: { gt: now }, disabledAt: null };
    return (await this.run(({ client }) => client.localUser.count({ where }))) > 0;
  }

  /** Uses up a one-time link: its account has this password from then on. Null when the link is not valid. */
  async redeemLink(linkHash: string, passwordHash: string, now: Date): Promise<LocalUser | null> {
    const where = { linkHash, linkEndsAt: { gt: now }, disabledAt: null };
    return this.run(({ transaction }) =>
      transaction(async ({ localUser }) => {
        const row = await localUser.findFirst({ where });
        if (!row) return null;
        const data = { ...NO_LINK, passwordHash };
        return toUser(await localUser.update({ where: { key: row.key }, data }));
      }),
    );
  }
}

const NO_LINK = { linkHash: null, linkEndsAt: null };

/** Whether an account may let others in, everywhere. */
function decidesAboutAll({ role, clusters, folders, disabledAt }: LocalUser): boolean {
  return role === 'admin' && clusters === null && folders === null && disabledAt === null;
}

type Row = Omit<LocalUser, keyof GrantRow> & GrantRow;

function toUser(row: Row): LocalUser {
  const { name, passwordHash, createdAt, disabledAt } = row;
  return { name, passwordHash, createdAt, disabledAt, ...readGrant(row) };
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
