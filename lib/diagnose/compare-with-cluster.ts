import type { Master } from '@/lib/domain/workers/master';
import type { DiagnosisGroup } from './diagnosis';

type MasterValues = Pick<Master, 'address' | 'servicePort' | 'thumbprint'>;

/** One value of a log beside the one that the master has stored. */
export type Comparison = {
  what: 'host' | 'port' | 'thumbprint';
  property: 'MASTER_ADDRESS' | 'MASTER_SERVICE_PORT' | 'SSLCERT_THUMBPRINT';
  logged: string;
  /** Null when the property is not stored, or was never read. */
  stored: string | null;
  /** `shortName`: one is the other without its domain, which names the machine but not what a certificate must name. */
  verdict: 'same' | 'different' | 'shortName' | 'unknown';
};

/**
 * Holds every endpoint and thumbprint of a group against MASTER_ADDRESS, MASTER_SERVICE_PORT and SSLCERT_THUMBPRINT.
 * What the log does not name is not compared; what the cluster does not tell is `unknown`, never `same`.
 */
export function compareWithCluster(
  { endpoints, thumbprints }: Pick<DiagnosisGroup, 'endpoints' | 'thumbprints'>,
  master: MasterValues,
): Comparison[] {
  const address = readAddress(master.address);
  const hosts = distinct(endpoints.map(({ host }) => host.toLowerCase()));
  const ports = distinct(endpoints.flatMap(({ port }) => (port === null ? [] : [String(port)])));
  return [
    ...hosts.map((logged): Comparison => ({
      what: 'host',
      property: 'MASTER_ADDRESS',
      logged,
      stored: address?.host ?? null,
      verdict: compareHosts(logged, address?.host ?? null),
    })),
    ...ports.flatMap((logged): Comparison[] => [
      comparePorts('MASTER_SERVICE_PORT', logged, master.servicePort),
      comparePorts('MASTER_ADDRESS', logged, address?.port ?? null),
    ]),
    ...thumbprints.map((logged): Comparison => {
      const stored = master.thumbprint?.replace(/[^0-9a-f]/gi, '').toUpperCase() || null;
      const verdict = verdictOf(logged, stored);
      return { what: 'thumbprint', property: 'SSLCERT_THUMBPRINT', logged, stored, verdict };
    }),
  ];
}

function comparePorts(
  property: 'MASTER_SERVICE_PORT' | 'MASTER_ADDRESS',
  logged: string,
  stored: string | null,
): Comparison {
  return { what: 'port', property, logged, stored, verdict: verdictOf(logged, stored) };
}

function compareHosts(logged: string, stored: string | null): Comparison['verdict'] {
  const verdict = verdictOf(logged, stored);
  if (verdict !== 'different' || stored === null) return verdict;
  const isShort = stored.startsWith(`${logged}.`) || logged.startsWith(`${stored}.`);
  return isShort ? 'shortName' : 'different';
}

function verdictOf(logged: string, stored: string | null): 'same' | 'different' | 'unknown' {
  if (stored === null) return 'unknown';
  return logged === stored ? 'same' : 'different';
}

function readAddress(address: string | null): { host: string; port: string } | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (!url?.hostname) return null;
  return { host: url.hostname.toLowerCase(), port: url.port || '443' };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
