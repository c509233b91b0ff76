import { z } from 'zod';
import { defineQuery } from '../define-query';
import { sqlInstant, text } from '../row-types';

/** The instance's clock: everything in SSISDB is compared with this one, never with ours. */
export const clock = defineQuery({
  name: 'clock',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  // The driver drops the offset of a datetimeoffset, so the clock is read a second time as text.
  sql: () => `SELECT SYSDATETIMEOFFSET() AS sql_clock,
       CONVERT(nvarchar(40), SYSDATETIMEOFFSET()) AS sql_clock_text`,
  row: z.object({ sql_clock: sqlInstant, sql_clock_text: text.nullable() }),
});
