import { describe, expect, it } from 'vitest';
import { documentUrl } from './document-url';
import { scaleOutPage, troubleshooting } from './documents';

describe('documentUrl', () => {
  it('leads to the heading of the document in the language of the reader', () => {
    expect(documentUrl(troubleshooting('no-log'), 'zh-cn')).toBe(
      'https://learn.microsoft.com/zh-cn/sql/integration-services/scale-out/troubleshooting-scale-out#no-log',
    );
  });

  it('leads to the top of a document that is meant as a whole', () => {
    expect(documentUrl(scaleOutPage('scale-out-support-for-high-availability'), 'sv-se')).toBe(
      'https://learn.microsoft.com/sv-se/sql/integration-services/scale-out/scale-out-support-for-high-availability',
    );
  });
});
