import { expect, it, onTestFinished, vi } from 'vitest';
import packageJson from '@/package.json';
import { startTestServer } from '@/lib/demo/tds/start-test-server';
import type { SqlLogin } from '@/lib/demo/tds/tds-server';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import { buildConnection } from '@/lib/testing/build-connection';
import { ask } from '@/lib/testing/start-ssisdb';
import { createSsisdb } from './create-ssisdb';

it('a DBA finds the dashboard by product and version among the sessions', async () => {
  const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
  const { port } = await startTestServer({ authenticate });
  const ssisdb = createSsisdb(buildConnection({ port, isReadOnlyIntent: true }));
  onTestFinished(() => ssisdb.close());
  await ssisdb.run(ask('test'), {}, DOCUMENTED_SHAPE);
  expect(authenticate.mock.calls[0]?.[0]).toMatchObject({
    appName: `Scale Out Watch ${packageJson.version}`,
    readOnlyIntent: true,
  });
});
