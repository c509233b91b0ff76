import { describe, expect, it } from 'vitest';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { runbooks } from '@/lib/messages/en/runbooks';
import { findRunbooks } from './find-runbooks';

const find = (text: string) =>
  findRunbooks(text, (id) => [runbooks[id].title, ...Object.values(runbooks[id].symptoms)]);

describe('findRunbooks', () => {
  it('lists all as long as nothing is looked for', () => {
    expect(find('  ')).toEqual(RUNBOOK_IDS);
  });

  it.each([
    ['EndpointNotFoundException', ['no-endpoint-listening']],
    ['SecurityNegotiationException', ['untrusted-master-certificate', 'no-secure-channel']],
    ['SecurityNegotiationException trust', ['untrusted-master-certificate']],
    ['403', ['request-forbidden']],
    ['远程证书无效', ['untrusted-master-certificate']],
    ['has no messages at all', ['no-messages']],
    ['35206', ['lease-and-timeouts']],
  ])('finds by %s what a DBA would look for', (text, ids) => {
    expect(find(text)).toEqual(expect.arrayContaining(ids));
    expect(find(text).length).toBeLessThanOrEqual(ids.length + 1);
  });

  it('finds nothing for words that no runbook has', () => {
    expect(find('zzz')).toEqual([]);
  });
});
