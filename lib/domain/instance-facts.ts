/** Facts of the instance that everyone may read; null where SERVERPROPERTY did not answer. */
export type InstanceFacts = {
  serverName: string | null;
  /** The node that the instance runs on now. */
  computerName: string | null;
  edition: string | null;
  isHadrEnabled: boolean | null;
  isFailoverClusterInstance: boolean | null;
  isIntegratedSecurityOnly: boolean | null;
};
