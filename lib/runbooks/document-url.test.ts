import { describe, expect, it } from 'vitest';
import { RUNBOOK_IDS } from './catalog';
import { documentUrl } from './document-url';

describe('documentUrl', () => {
  it('leads to the heading of the document in the language of the reader', () => {
    expect(documentUrl('no-messages', 'zh-cn')).toBe(
      'https://learn.microsoft.com/zh-cn/sql/integration-services/scale-out/troubleshooting-scale-out#no-log',
    );
  });

  it('leads to the top of a document that is meant as a whole', () => {
    expect(documentUrl('high-availability', 'sv-se')).toBe(
      'https://learn.microsoft.com/sv-se/sql/integration-services/scale-out/scale-out-support-for-high-availability',
    );
  });

  it.each(RUNBOOK_IDS)('gives %s a valid address without a numbered heading', (id) => {
    const url = new URL(documentUrl(id, 'en-us'));
    expect(url.host).toBe('learn.microsoft.com');
    expect(url.hash).not.toMatch(/symptoms|solution/);
  });

  it('gives no two runbooks the same address', () => {
    const urls = RUNBOOK_IDS.map((id) => documentUrl(id, 'en-us'));
    expect(new Set(urls).size).toBe(RUNBOOK_IDS.length);
  });
});
