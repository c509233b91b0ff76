import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskFolders, type TaskPlace } from './task-folders';

const TASK_ID = '7A5C0000-0000-4000-8000-000000000001';

const place = (overrides: Partial<TaskPlace> = {}): TaskPlace => ({
  taskId: TASK_ID,
  machineName: 'ETLW01',
  userAccount: 'NT SERVICE\\SSISScaleOutWorker150',
  productVersion: '15.0.4312.2',
  ...overrides,
});

describe('the folders of a task', () => {
  it('are both generations below the profile of the service, as local path, share and command', () => {
    expect(taskFolders(place())).toEqual([
      {
        localPath:
          'C:\\Windows\\ServiceProfiles\\SSISScaleOutWorker150\\AppData\\Local\\SSIS\\ScaleOut\\Tasks',
        uncPath:
          '\\\\ETLW01\\c$\\Windows\\ServiceProfiles\\SSISScaleOutWorker150\\AppData\\Local\\SSIS\\ScaleOut\\Tasks',
        powershell: `Get-ChildItem -LiteralPath '\\\\ETLW01\\c$\\Windows\\ServiceProfiles\\SSISScaleOutWorker150\\AppData\\Local\\SSIS\\ScaleOut\\Tasks' -Directory -Filter '*${TASK_ID}*' | Invoke-Item`,
      },
      expect.objectContaining({ localPath: expect.stringMatching(/SSIS\\Cluster\\Tasks$/) }),
    ]);
  });

  it.each([
    ['14.0.1000.169', ['ScaleOut\\Tasks', 'Cluster\\Tasks']],
    [
      '16.0.4135.4',
      ['ScaleOut\\16\\Tasks', 'Cluster\\16\\Tasks', 'ScaleOut\\Tasks', 'Cluster\\Tasks'],
    ],
    [
      '17.0.700.9',
      ['ScaleOut\\17\\Tasks', 'Cluster\\17\\Tasks', 'ScaleOut\\Tasks', 'Cluster\\Tasks'],
    ],
    [null, ['ScaleOut\\Tasks', 'Cluster\\Tasks', 'ScaleOut\\16\\Tasks', 'Cluster\\16\\Tasks']],
  ])('of version %s begin with the likeliest', (productVersion, expected) => {
    const folders = taskFolders(place({ productVersion }));
    expect(folders.map(({ localPath }) => localPath.split('\\SSIS\\')[1])).toEqual(expected);
  });

  it.each([
    ['CONTOSO\\svc-ssis', 'C:\\Users\\svc-ssis\\'],
    ['svc-ssis@contoso.example', 'C:\\Users\\svc-ssis\\'],
    ['LocalSystem', 'C:\\Windows\\System32\\config\\systemprofile\\'],
    ['NT AUTHORITY\\NETWORK SERVICE', 'C:\\Windows\\ServiceProfiles\\NetworkService\\'],
    ['NT AUTHORITY\\LocalService', 'C:\\Windows\\ServiceProfiles\\LocalService\\'],
  ])('of %s are in its profile', (userAccount, profile) => {
    expect(taskFolders(place({ userAccount }))[0]?.localPath.startsWith(profile)).toBe(true);
  });

  it.each([
    ['an unknown account', { userAccount: null }],
    ['an account that leads elsewhere', { userAccount: 'CONTOSO\\..' }],
    ['an account with a slash', { userAccount: 'CONTOSO\\a/b' }],
    ['an account that turns the reading direction', { userAccount: 'CONTOSO\\a\u202eb' }],
  ])('are none for %s', (_what, overrides) => {
    expect(taskFolders(place(overrides))).toEqual([]);
  });

  it.each([null, '', 'a\\b', 'host$(x)', '..', 'näs'])(
    'have no share on a machine called %j',
    (machineName) => {
      const [folder] = taskFolders(place({ machineName }));
      expect(folder).toMatchObject({ uncPath: null, powershell: null });
      expect(folder?.localPath).toContain('SSISScaleOutWorker150');
    },
  );

  it('have no command for what is no TaskId', () => {
    expect(taskFolders(place({ taskId: "' ; calc" }))[0]?.powershell).toBeNull();
  });

  it('never let an account break out of the literal of the command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        for (const { powershell } of taskFolders(place({ userAccount: `CONTOSO\\${name}` }))) {
          const outside = (powershell ?? '').replace(
            /'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'/g,
            '',
          );
          expect(outside).toMatch(
            /^(Get-ChildItem -LiteralPath {2}-Directory -Filter {2}\| Invoke-Item)?$/,
          );
        }
      }),
    );
  });
});
