import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import type { Transaction } from '@/lib/store/database/open-database';

type Named = Pick<
  FinishedExecution,
  'folderName' | 'projectName' | 'packageName' | 'workerId' | 'machineName'
>;

/** The ids under which the store keeps names: rows that are kept by the million do not repeat them. */
export type RecordedNames = {
  packageIdOf: (execution: Named) => number;
  /** Null where nobody says on which machine it ran. */
  hostIdOf: (execution: Named) => number | null;
};

const PACKAGES = {
  table: 'RecordedPackage',
  columns: ['folder', 'project', 'package'],
} as const;

const HOSTS = { table: 'RecordedHost', columns: ['workerId', 'machineName'] } as const;

const packageNames = (one: Named) => [one.folderName, one.projectName, one.packageName];

const hostNames = (one: Named) => [one.workerId ?? '', one.machineName ?? ''];

const hasHost = (one: Named) => hostNames(one).some((name) => name !== '');

/** Gives every package and host of these executions an id, the one that it has had before if it is known. */
export async function recordNames(
  transaction: Transaction,
  cluster: string,
  executions: readonly Named[],
): Promise<RecordedNames> {
  const packages = await idsOf(transaction, cluster, PACKAGES, executions.map(packageNames));
  const hosts = executions.filter(hasHost).map(hostNames);
  const hostIds = await idsOf(transaction, cluster, HOSTS, hosts);
  return {
    packageIdOf: (execution) => required(packages, packageNames(execution)),
    hostIdOf: (execution) => (hasHost(execution) ? required(hostIds, hostNames(execution)) : null),
  };
}

type Ids = ReadonlyMap<string, number>;

async function idsOf(
  transaction: Transaction,
  cluster: string,
  { table, columns }: typeof PACKAGES | typeof HOSTS,
  names: readonly string[][],
): Promise<Ids> {
  const distinct = [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
  if (distinct.length === 0) return new Map();
  const list = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((_, index) => `json_extract(value, '$[${index}]')`).join(', ');
  const json = JSON.stringify(distinct);
  await transaction.$executeRawUnsafe(
    `INSERT INTO "${table}" ("cluster", ${list}) SELECT ?, ${values} FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
    cluster,
    json,
  );
  const rows = await transaction.$queryRawUnsafe<Record<string, unknown>[]>(
    `SELECT t."id" AS "id", ${columns.map((column) => `t."${column}" AS "${column}"`).join(', ')}
FROM json_each(?) AS n CROSS JOIN "${table}" AS t ON t."cluster" = ?
  AND ${columns.map((column, index) => `t."${column}" = json_extract(n.value, '$[${index}]')`).join(' AND ')}`,
    json,
    cluster,
  );
  return new Map(
    rows.map((row) => [
      JSON.stringify(columns.map((column) => String(row[column]))),
      Number(row.id),
    ]),
  );
}

function required(ids: Ids, names: readonly string[]): number {
  const id = ids.get(JSON.stringify(names));
  if (id === undefined) throw new Error('a name that was just recorded is not there');
  return id;
}
