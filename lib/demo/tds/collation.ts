/** SQL_Latin1_General_CP1_CI_AS as the wire carries it: language 1033, sort order 52. */
export const COLLATION_BYTES = Buffer.from('0904d00034', 'hex');
