import { describe, expect, it } from 'vitest';
import { diagnose, LOG_CASES, STACK, wrapAt } from '@/lib/testing/build-log';

const ENDPOINT = { host: 'etlm01.example', port: 8391 };
const NOT_FOUND = 'System.ServiceModel.EndpointNotFoundException: There was no endpoint listening';
const counts = (log: string) => {
  const { groups, unknown } = diagnose(log);
  return {
    groups: groups.map(({ runbook, count }) => [runbook, count]),
    unknown: unknown.map(({ type, count }) => [type, count]),
  };
};

describe('LogDiagnosis', () => {
  it.each(LOG_CASES)('counts one occurrence of: %s', (_, runbook, text) => {
    const log = `2026-11-22 03:04:05.678 ERROR ${text}\n2026-11-22 03:05:00 INFO next\n`;
    const { outcome, groups, unknown } = diagnose(log);
    expect(outcome).toBe('matched');
    expect(groups.map((group) => [group.runbook, group.count])).toEqual([[runbook, 1]]);
    expect(unknown).toEqual([]);
    expect(groups[0]?.first?.iso).toBe('2026-11-22T03:04:05.678');
    if (text.includes('etlm01.example:8391')) expect(groups[0]?.endpoints).toEqual([ENDPOINT]);
  });

  it.each(LOG_CASES)('finds the same at every width of a console: %s', (_, runbook, text) => {
    const log = `Started.\n2026-11-22 03:04:05 ERROR ${text}\n2026-11-22 03:05:00 INFO next\n`;
    const plain = diagnose(log).groups[0];
    for (let width = 4; width <= 160; width += 1) {
      const { groups, unknown } = diagnose(wrapAt(log, width));
      expect([width, unknown, groups.map((group) => [group.runbook, group.count])]).toEqual([
        width,
        [],
        [[runbook, 1]],
      ]);
      expect([width, groups[0]?.endpoints, groups[0]?.first]).toEqual([
        width,
        plain?.endpoints,
        plain?.first,
      ]);
    }
  });

  it('does not take an entry about the store for the message of the exception before it', () => {
    const at = '2026-11-22 03:04:05 ERROR';
    const log = `${at} System.Net.WebException: The request was aborted: Could not create SSL/TLS secure channel.\n${at} Validation: Cannot open certificate store on the machine.\n`;
    expect(counts(log).groups).toEqual([
      ['no-secure-channel', 1],
      ['certificate-store-denied', 1],
    ]);
  });

  it.each([
    ['JSON', (text: string) => text.replaceAll('>', '\\u003E').replaceAll("'", '\\u0027')],
    [
      'JSON in JSON',
      (text: string) => text.replaceAll('>', '\\\\u003e').replaceAll("'", '\\\\u0027'),
    ],
    ['XML', (text: string) => text.replaceAll('>', '&gt;').replaceAll("'", '&apos;')],
  ])('reads through the escapes of %s', (_, escape) => {
    const text = `2026-11-22T03:04:05Z System.ServiceModel.Security.SecurityNegotiationException: Could not establish trust relationship for the SSL/TLS secure channel with authority 'etlm01.example:8391'. ---> System.Net.WebException: The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel. ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure.`;
    expect(counts(escape(text))).toEqual({
      groups: [['untrusted-master-certificate', 1]],
      unknown: [],
    });
    expect(diagnose(escape(text)).groups[0]?.endpoints).toEqual([ENDPOINT]);
  });

  it.each(['„etlm01.example:8391“', '« etlm01.example:8391 »', '‘etlm01.example:8391’'])(
    'reads the authority in the quotes of any language: %s',
    (authority) => {
      const log = `System.ServiceModel.Security.SecurityNegotiationException: xyzzy ${authority}. ---> System.Net.WebException: plugh`;
      expect(diagnose(log).groups[0]?.endpoints ?? []).toEqual([ENDPOINT]);
    },
  );

  it('finds a name that is broken and indented', () => {
    const log = 'x System.ServiceModel.Endpoint\n        NotFoundExcep\n        tion: xyzzy';
    expect(counts(log).groups).toEqual([['no-endpoint-listening', 1]]);
  });

  it('counts repeated blocks, with the first and the last time', () => {
    const block = (hour: number) => `22.11.2026 0${hour}:00:00 ${NOT_FOUND}${STACK}\n\n`;
    const [group] = diagnose([1, 2, 3, 4, 5].map(block).join('')).groups;
    expect(group?.count).toBe(5);
    expect(group?.first?.iso).toBe('2026-11-22T01:00:00');
    expect(group?.last?.iso).toBe('2026-11-22T05:00:00');
  });

  it('keeps several runbooks apart, most frequent first', () => {
    const log = [...LOG_CASES.map(([, , text]) => text), NOT_FOUND].join('\n');
    const { groups } = counts(log);
    expect(groups[0]).toEqual(['no-endpoint-listening', 6]);
    expect(groups).toHaveLength(6);
  });

  it('takes words that follow after the stack trace for another message', () => {
    const log = `System.ServiceModel.Security.SecurityNegotiationException: xyzzy ---> System.Net.WebException: plugh${STACK}\nINFO trust relationship is fine`;
    expect(counts(log).groups).toEqual([['no-secure-channel', 1]]);
  });

  it('lists what it does not know by type and count', () => {
    const log = `System.TimeoutException: late\n   at A.B.C()\nSystem.TimeoutException: late\nContoso.Db.QueryException: no\n`;
    expect(counts(log)).toEqual({
      groups: [],
      unknown: [
        ['System.TimeoutException', 2],
        ['Contoso.Db.QueryException', 1],
      ],
    });
    expect(diagnose(log).outcome).toBe('noMatch');
  });

  it('names the runbooks that are possible where nothing tells which', () => {
    const { groups, unknown } = diagnose(
      'System.ServiceModel.Security.SecurityNegotiationException: xyzzy',
    );
    expect(groups).toEqual([]);
    expect(unknown[0]?.candidates).toEqual(['untrusted-master-certificate', 'no-secure-channel']);
  });

  it('does not take an English message about something else for a documented one', () => {
    const log = 'System.ServiceModel.CommunicationException: The socket connection was aborted.';
    const { groups, unknown } = diagnose(log);
    expect(groups).toEqual([]);
    expect(unknown[0]?.candidates).toEqual(['request-error']);
  });

  it('sees no exception in methods, parameters, longer names and sentences', () => {
    expect(
      counts(`${STACK}\nNo Exception. System.Net.WebExceptionStatus.Success InnerException`),
    ).toEqual({
      groups: [],
      unknown: [],
    });
  });

  it('reads a thumbprint out of a message', () => {
    const print = 'AB12CD34EF56AB12CD34EF56AB12CD34EF56AB12';
    const spaced = print.toLowerCase().replace(/(..)(?=.)/g, '$1 ');
    const [group] = diagnose(`${NOT_FOUND}, certificate ${spaced}.`).groups;
    expect(group?.thumbprints).toEqual([print]);
  });

  it('says of a log without a match, and of an empty one, what they are', () => {
    expect(diagnose('all is well\n'.repeat(1000)).outcome).toBe('noMatch');
    expect(diagnose(' \r\n').outcome).toBe('empty');
    expect(diagnose('').outcome).toBe('empty');
  });

  it('keeps a sample of the first occurrence short', () => {
    const [group] = diagnose(`${NOT_FOUND} ${'x'.repeat(100_000)}`).groups;
    expect(group?.sample.startsWith('System.ServiceModel.EndpointNotFoundException')).toBe(true);
    expect(group?.sample.length).toBeLessThanOrEqual(600);
  });
});
