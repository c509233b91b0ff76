import type { TestProject } from 'vitest/node';
import { createFixtureDatabase, dropFixtureDatabase } from './sql-server-backend';

/** Around the whole suite: on a real server, makes the fixture database and drops what it has made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { sqlServer } = project.getProvidedContext();
  if (!sqlServer) return () => Promise.resolve();
  await createFixtureDatabase(sqlServer);
  return () => dropFixtureDatabase(sqlServer);
}
