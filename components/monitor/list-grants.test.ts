import { expect, it } from 'vitest';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import { listGrants } from './list-grants';

function lacking(object: string, grant: string | null): ObjectAccess {
  return { object, access: 'denied', grant, missingColumns: [], usedBy: [] };
}

const ROLE = 'ALTER ROLE ssis_cluster_executor ADD MEMBER [watch];';
const TABLE = 'GRANT SELECT ON OBJECT::internal.worker_agents TO [watch];';

it('lists every statement once', () => {
  const grants = listGrants([lacking('a', 'GRANT 1'), lacking('b', 'GRANT 1'), lacking('c', null)]);
  expect(grants).toEqual(['GRANT 1']);
});

it('never asks for a role that runs packages where SELECT on a table serves as well', () => {
  const view = lacking('catalog.worker_agents', ROLE);
  expect(listGrants([view, lacking('internal.worker_agents', TABLE)])).toEqual([TABLE]);
  expect(listGrants([view, lacking('internal.worker_agents', null)])).toEqual([ROLE]);
});
