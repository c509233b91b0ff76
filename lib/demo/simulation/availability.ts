/** An availability group of the simulation. Servers are counted as in the availability that it belongs to. */
export type SimulatedGroup = {
  name: string;
  databases: readonly string[];
  /** Index of the server that is primary. */
  primary: number;
  healthCheckTimeoutMs: number;
  /** Index of the server on which data movement of the databases is suspended; null: on none. */
  suspendedOn: number | null;
  listener: { dnsName: string; port: number; ip: string } | null;
};

/** The groups that a failover cluster watches over, each with a replica on every server. */
export type SimulatedAvailability = {
  clusterName: string;
  servers: readonly string[];
  /** Commits to this server, by its index, are asynchronous. */
  asynchronousServer: number;
  groups: SimulatedGroup[];
};

/** Changes the group of that name; nothing where there is none. */
export function changeGroup(
  { availability }: { availability: SimulatedAvailability | null },
  name: string,
  change: Partial<SimulatedGroup>,
): void {
  const group = availability?.groups.find((one) => one.name === name);
  if (group) Object.assign(group, change);
}

/** Index of the server that a connection leads to: the listener of the group with SSISDB follows its primary. */
export function answeringServer({ groups }: SimulatedAvailability): number {
  return groups.find(({ databases }) => databases.includes('SSISDB'))?.primary ?? 0;
}
