import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ConnectionSettings } from '@/lib/config/connection-settings';
import { sqlType } from '@/lib/demo/tds/sql-types';
import { startTestServer } from '@/lib/demo/tds/start-test-server';
import type { SqlLogin } from '@/lib/demo/tds/tds-server';
import { startBareServer } from '@/lib/testing/start-bare-server';
import { buildConnection } from '@/lib/testing/build-connection';
import { openSsisdb, outcomeOf, startSsisdb } from '@/lib/testing/start-ssisdb';

/** What a process says that trusts the certificate: Node reads such a list only when it starts. */
async function outcomeWhereTrusted(settings: ConnectionSettings, cert: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const trusted = path.join(folder, 'trusted.pem');
  writeFileSync(trusted, cert);
  const script = `
    import { Ssisdb } from ${JSON.stringify(new URL('ssisdb.ts', import.meta.url).href)};
    import { clock } from ${JSON.stringify(new URL('queries/clock.ts', import.meta.url).href)};
    const ssisdb = new Ssisdb(${JSON.stringify(settings)}, 'test');
    const { result } = await ssisdb.run(clock, {}, { hasColumn: () => true });
    console.log(result.ok ? 'rows' : result.failure.code);
    await ssisdb.close();
  `;
  const child = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted } },
  );
  return child.stdout.trim();
}

describe('encryption', () => {
  let tls: { key: string; cert: string };

  beforeAll(async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    tls = { key, cert };
  });

  it('that the server refuses is an error, and the password never leaves this process', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const { server, ssisdb } = await startSsisdb({ authenticate }, { encryption: 'mandatory' });
    expect(await outcomeOf(ssisdb)).toBe('encryptionRefused');
    await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('is refused as well when the driver cannot be made to insist on it', async () => {
    const { Connection } = await import('tedious');
    const inner = Connection.prototype as unknown as { performTlsNegotiation: unknown };
    const { performTlsNegotiation } = inner;
    onTestFinished(() => {
      inner.performTlsNegotiation = performTlsNegotiation;
    });
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const { server, ssisdb } = await startSsisdb({ authenticate }, { encryption: 'mandatory' });
    inner.performTlsNegotiation = undefined;
    expect(await outcomeOf(ssisdb)).toBe('encryptionRefused');
    expect(server.connectionCount()).toBe(0);
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('with a certificate that nobody vouches for is an error before the login', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const { ssisdb } = await startSsisdb({ tls, authenticate }, { encryption: 'mandatory' });
    expect(await outcomeOf(ssisdb)).toBe('tls');
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('with a certificate that is trusted on demand carries the login', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const settings = { encryption: 'mandatory', isServerCertificateTrusted: true } as const;
    const { ssisdb } = await startSsisdb({ tls, authenticate }, settings);
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(authenticate.mock.calls[0]?.[0].encrypted).toBe(true);
  });

  it('that the server demands and the settings forbid is a matter of TLS', async () => {
    const answer = [
      4, 1, 0, 26, 0, 0, 1, 0, 0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 255, 16, 0, 3, 232, 0, 0, 3,
    ];
    const port = await startBareServer((socket) => {
      socket.once('data', () => socket.write(Buffer.from(answer)));
    });
    expect(await outcomeOf(openSsisdb(port))).toBe('tls');
  });

  it.each(['mandatory', 'strict'] as const)(
    'when %s, is content with a certificate that this machine trusts, for the right name',
    async (encryption) => {
      const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
      const columns = [
        { name: 'sql_clock', type: sqlType.datetimeoffset },
        { name: 'sql_clock_text', type: sqlType.nvarchar(40) },
      ];
      const execute = async () => [{ columns, rows: [[new Date(0), null]] }];
      const strict = encryption === 'strict';
      const { port } = await startTestServer({ tls, strict, authenticate, execute });
      const settings = buildConnection({ host: 'localhost', port, encryption });
      expect(await outcomeWhereTrusted(settings, tls.cert)).toBe('rows');
      expect(authenticate.mock.calls[0]?.[0].encrypted).toBe(true);
      const elsewhere = { ...settings, hostNameInCertificate: 'elsewhere.example' };
      expect(await outcomeWhereTrusted(elsewhere, tls.cert)).toBe('tls');
    },
    30_000,
  );

  it('when strict, checks the certificate whatever is asked', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const settings = { encryption: 'strict', isServerCertificateTrusted: true } as const;
    const { ssisdb } = await startSsisdb({ tls, strict: true, authenticate }, settings);
    expect(await outcomeOf(ssisdb)).toBe('tls');
    expect(authenticate).not.toHaveBeenCalled();
  });
});
