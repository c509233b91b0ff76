import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadInventory } from './load-configuration';
import { loadConfigured, problemsOf, withCluster } from '@/lib/testing/load-configured';

const given = (notifications: unknown, environment: Record<string, string> = {}) => {
  const { file } = withCluster();
  return { file: { ...file, notifications }, environment };
};

const webhook = (change: Record<string, unknown> = {}) => ({
  type: 'webhook',
  name: 'chat',
  url: 'https://hooks.example.com/x',
  ...change,
});

describe('notifications in the configuration', () => {
  it('are none by default', () => {
    expect(loadConfigured(withCluster()).notifications).toMatchObject({
      targets: [],
      deadMan: null,
      baseUrl: null,
    });
  });

  it('take secrets of addresses and headers from the environment', () => {
    const target = webhook({
      url: '${env:HOOK}',
      headers: { authorization: 'Bearer ${env:TOKEN}' },
    });
    const environment = { HOOK: 'https://hooks.example.com/s', TOKEN: 't' };
    const { targets } = loadConfigured(given({ targets: [target] }, environment)).notifications;
    expect(targets[0]?.channel).toMatchObject({ headers: { authorization: 'Bearer t' } });
  });

  it.each([
    ['http to a host that is not named', [webhook({ url: 'http://hooks.example.com/' })]],
    ['a file', [webhook({ url: 'file:///etc/passwd' })]],
    ['a password in the address', [webhook({ url: 'https://user:s3cret@example.com/' })]],
    ['a header of two lines', [webhook({ headers: { 'x-a': 'b\r\nx-c: s3cret' } })]],
    ['a header that leads elsewhere', [webhook({ headers: { Host: 's3cret' } })]],
    ['two targets of one name', [webhook(), webhook()]],
    ['a cluster that is not watched', [webhook({ clusters: ['s3cret'] })]],
    ['a zone that nobody knows', [webhook({ times: [{ zone: 'Mars', from: '1', until: '2' }] })]],
  ])('%s is refused, and the value is not told', (_, targets) => {
    const problems = problemsOf(given({ targets }));
    expect(problems).not.toEqual([]);
    expect(problems.join()).not.toContain('s3cret');
  });

  it('reach an internal host without TLS only when it is named', () => {
    const mail = {
      type: 'email',
      name: 'mail',
      host: 'Mail.corp.local',
      security: 'none',
      from: 'watch@corp.local',
      to: ['dba@corp.local'],
    };
    expect(problemsOf(given({ targets: [mail] }))).toEqual([
      'scale-out-watch.config.json: notifications.targets[0].security: expected implicit or starttls, or the host in internalHosts',
    ]);
    const named = given({ targets: [mail], internalHosts: ['mail.corp.local'] });
    expect(loadConfigured(named).notifications.targets[0]?.channel).toMatchObject({ port: 25 });
  });

  it('know windows of every week and single ones', () => {
    const windows = [
      { name: 'nights', zone: 'Europe/Stockholm', from: '22:00', until: '02:00' },
      { name: 'patching', zone: 'UTC', from: '2026-11-22T22:00', until: '2026-11-23T02:00' },
    ];
    const { maintenanceWindows } = loadConfigured(
      given({ maintenanceWindows: windows }),
    ).notifications;
    expect(maintenanceWindows.map(({ span }) => span.kind)).toEqual(['weekly', 'once']);
    const backwards = { ...windows[1], until: '2026-11-21T02:00' };
    expect(problemsOf(given({ maintenanceWindows: [backwards] }))).not.toEqual([]);
  });
});

describe('a command', () => {
  it('needs none of the secrets of notifications', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { file } = given({
      targets: [webhook({ url: '${env:HOOK}' })],
      deadMan: { url: '${env:PING}' },
    });
    writeFileSync(path.join(folder, 'scale-out-watch.config.json'), JSON.stringify(file));
    expect(loadInventory({}, folder).clusters).toEqual(['PROD']);
  });
});
