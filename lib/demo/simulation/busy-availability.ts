import type { SimulatedAvailability } from './availability';

export const ETL = 'AG-ETL';
export const REPORTS = 'AG-REPORTS';

export const ETL_LISTENER = { dnsName: 'SQLETL', port: 1433, ip: '10.20.0.50' };

/** Two groups on three servers. In the cycle before the first that can be watched, SSISDB moves to the first server. */
export function busyAvailability(): SimulatedAvailability {
  const settings = { healthCheckTimeoutMs: 30_000, suspendedOn: null };
  return {
    clusterName: 'WSFC-PROD',
    servers: ['SQLPROD01', 'SQLPROD02', 'SQLPROD03'],
    asynchronousServer: 2,
    groups: [
      { name: ETL, databases: ['SSISDB'], primary: 1, listener: ETL_LISTENER, ...settings },
      {
        name: REPORTS,
        databases: ['Reports', 'ReportsArchive'],
        primary: 1,
        listener: { dnsName: 'SQLREPORTS', port: 1433, ip: '10.20.0.51' },
        ...settings,
      },
    ],
  };
}
