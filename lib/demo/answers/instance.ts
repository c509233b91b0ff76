/** A build of SQL Server 2022: engine and catalog schema alike. */
export const PRODUCT_VERSION = '16.0.4135.4';

/** The only database that is served. */
export const DATABASE = 'SSISDB';
