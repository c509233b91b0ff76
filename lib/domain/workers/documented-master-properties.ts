/** The rows of catalog.master_properties that Microsoft documents. */
export const DOCUMENTED_MASTER_PROPERTIES = [
  'CLUSTER_LOGDB_SERVER',
  'LAST_ONLINE_TIME',
  'MACHINE_IP',
  'MACHINE_NAME',
  'MASTER_ADDRESS',
  'MASTER_SERVICE_PORT',
  'SSLCERT_THUMBPRINT',
] as const;
