import { beforeAll, describe, expect, test } from 'vitest';
import { catalogProperties, masterProperties } from '../queries/properties';
import { ask } from './ask';
import { contractBackend } from './contract-backend';
import { READER } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

const SECRETS = ['CLUSTER_LOGDB_CONNECTIONSTRING', 'EXECUTION_PASSWORD'];

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

describe('master-properties', () => {
  test('returns the properties of the master to everyone, and neither of the two secrets', async () => {
    const { rows } = await ask(backend, masterProperties, { user: READER });
    const names = rows.map((row) => row.property_name);
    expect(names).toContain('LAST_ONLINE_TIME');
    expect(names).toContain('MASTER_ADDRESS');
    expect(names.filter((name) => SECRETS.includes(name))).toEqual([]);
  });

  test('leaves both secrets out where the view hides neither', async () => {
    const { rows } = await backend.rolledBack(async () => {
      await backend.run('DROP VIEW catalog.master_properties;');
      await backend.run(`CREATE VIEW catalog.master_properties AS
SELECT m.property_name, m.property_value FROM internal.master_properties AS m;`);
      return ask(backend, masterProperties);
    });
    const names = rows.map((row) => row.property_name);
    expect(names).toContain('LAST_ONLINE_TIME');
    expect(names.filter((name) => SECRETS.includes(name))).toEqual([]);
  });
});

describe('catalog-properties', () => {
  test('tells everyone the build of the schema and whether Scale Out is enabled', async () => {
    const { rows } = await ask(backend, catalogProperties, { user: READER });
    expect(rows).toContainEqual({ property_name: 'SCHEMA_BUILD', property_value: '15.0.2000.5' });
    expect(rows).toContainEqual({ property_name: 'IS_SCALEOUT_ENABLED', property_value: 'TRUE' });
  });
});
