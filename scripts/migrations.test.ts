import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

function copySchema(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-drift-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('prisma', folder, { recursive: true });
  return folder;
}

function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/migrations.mjs', ...args, '--folder', folder],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

const ANOTHER = '\nmodel Note {\n  id Int @id\n  text String\n}\n';

describe('the drift check', () => {
  it('passes for the schema and the migrations of the project', () => {
    expect(run('prisma', 'check')).toMatchObject({ status: 0 });
  });

  it('fails when the schema says more than the migrations, and names what is missing', () => {
    const folder = copySchema();
    appendFileSync(path.join(folder, 'schema.prisma'), ANOTHER);
    const { status, said } = run(folder, 'check');
    expect(status).toBe(1);
    expect(said).toContain('CREATE TABLE "Note"');
  });

  it('fails when the migrations say more than the schema', () => {
    const folder = copySchema();
    const [first = ''] = readdirSync(path.join(folder, 'migrations')).sort();
    const file = path.join(folder, 'migrations', first, 'migration.sql');
    appendFileSync(file, '\nCREATE TABLE "Extra" ("id" INTEGER NOT NULL PRIMARY KEY);\n');
    expect(run(folder, 'check')).toMatchObject({ status: 1 });
  });

  it('fails when a migration is no SQL', () => {
    const folder = copySchema();
    const [first = ''] = readdirSync(path.join(folder, 'migrations')).sort();
    writeFileSync(path.join(folder, 'migrations', first, 'migration.sql'), 'SELEC 1;');
    expect(run(folder, 'check').status).not.toBe(0);
  });

  it('passes again with the migration that is written for the change', () => {
    const folder = copySchema();
    appendFileSync(path.join(folder, 'schema.prisma'), ANOTHER);
    expect(run(folder, 'new', 'notes')).toMatchObject({ status: 0 });
    expect(run(folder, 'check')).toMatchObject({ status: 0 });
  });

  it.each([[], ['new'], ['new', '../x'], ['drop']])('refuses to be called with %j', (...args) => {
    expect(run('prisma', ...args)).toMatchObject({
      status: 1,
      said: expect.stringContaining('Usage') as string,
    });
  });
});
