/** How to prove who we are to SQL Server. */
export type Authentication =
  | { type: 'sql'; userName: string; password: string }
  | { type: 'ntlm'; domain: string; userName: string; password: string }
  | { type: 'entraServicePrincipal'; clientId: string; tenantId: string; clientSecret: string };

/** Everything that is needed to reach one SSISDB. Holds secrets: never logged, never sent, never put into a snapshot. */
export type ConnectionSettings = {
  host: string;
  /** Null when an instance name is to be looked up through SQL Server Browser. */
  port: number | null;
  instanceName: string | null;
  database: string;
  authentication: Authentication;
  /** `strict` is TDS 8.0: TLS before the first TDS byte. */
  encryption: 'strict' | 'mandatory' | 'off';
  isServerCertificateTrusted: boolean;
  /** Name that the certificate must carry, where it differs from the host. */
  hostNameInCertificate: string | null;
  isReadOnlyIntent: boolean;
  isMultiSubnetFailover: boolean;
  connectTimeoutMs: number;
};
