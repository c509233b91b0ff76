import type { alwaysOnReplicas, logLogin } from '@/lib/ssisdb/queries/always-on-support';
import { hexOf } from '../simulation/seeded-random';
import { sqlType } from '../tds/sql-types';
import { defineAnswer } from './answer';
import { seesDefinitions } from './rights';

const SID_BYTES = 16;

export const alwaysOnAnswers = {
  'always-on-replicas': defineAnswer<typeof alwaysOnReplicas>(
    { server_name: sqlType.nvarchar(256) },
    ({ world }) => (world.availability?.servers ?? []).map((server_name) => ({ server_name })),
  ),
  // The same on every replica, as the documents ask for.
  'log-login': defineAnswer<typeof logLogin>({ sid: sqlType.varbinary(85) }, ({ world, rights }) =>
    world.availability && seesDefinitions(rights)
      ? [{ sid: Buffer.from(hexOf(SID_BYTES, world.seed, 'log login', 0), 'hex') }]
      : [],
  ),
};
