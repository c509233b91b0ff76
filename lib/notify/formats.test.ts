import { describe, expect, it } from 'vitest';
import type { Delivery, NotificationItem } from '@/lib/domain/notifications/delivery';
import { buildDelivery } from '@/lib/testing/build-notifications';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { describeNotification } from './describe-notification';
import { formatEmail } from './format-email';
import { formatJson } from './format-json';
import { formatSlack } from './format-slack';
import { formatTeams } from './format-teams';

const HOSTILE = '<script>&"*[x](https://evil.example)*\u0000\u202e<!channel>\r\nBcc: a@b';
const BASE = { baseUrl: new URL('https://watch.example.com/ssis/') };

const item = (change: Partial<NotificationItem> = {}): NotificationItem => ({
  change: 'opened',
  fingerprint: 'offline-worker|worker|1',
  anomalyId: 'a/1',
  rule: 'offline-worker',
  subjectName: 'ETLW01',
  severity: 'critical',
  openedAt: minutesAgo(5),
  resolvedAt: null,
  toldAt: null,
  isStale: false,
  explainedCount: 0,
  ...change,
});

const delivery = (...items: NotificationItem[]): Delivery =>
  buildDelivery({ notification: { cluster: 'PROD <ETL>', items } });

const wordsOf = (one: Delivery, base = BASE) => describeNotification(one, base);

describe('the words of a message', () => {
  it('say what is new, what is over, and lead to the anomaly and its runbook', () => {
    const over = item({ change: 'resolved', resolvedAt: NOW, toldAt: minutesAgo(3) });
    const words = wordsOf(delivery(item({ explainedCount: 2, isStale: true }), over));
    expect(words.title).toBe('PROD <ETL>: 1 anomaly, worst critical, 1 resolved');
    expect(words.listUrl).toBe('https://watch.example.com/ssis/anomalies?cluster=PROD+%3CETL%3E');
    expect(words.items[0]).toMatchObject({
      headline: '▲ New: Worker ETLW01 is offline',
      facts:
        'critical, since 2026-11-22 02:55:00 UTC · the last poll could not confirm it · explains 2 other anomalies',
      anomalyUrl: 'https://watch.example.com/ssis/anomalies/a%2F1',
    });
    expect(words.items[0]?.runbookUrl).toContain('/ssis/runbooks/worker-unavailable?cluster=');
    expect(words.items[1]).toMatchObject({
      headline: '✓ Resolved: Worker ETLW01 is offline',
      facts:
        'critical, from 2026-11-22 02:55:00 UTC to 2026-11-22 03:00:00 UTC · told 2026-11-22 02:57:00 UTC',
      remedy: null,
    });
  });

  it('have no links without a base address', () => {
    const words = describeNotification(delivery(item()), { baseUrl: null });
    expect([words.listUrl, words.items[0]?.anomalyUrl, words.items[0]?.runbookUrl]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a message for Slack', () => {
  it('has nothing of a name that Slack would act upon', () => {
    const text = JSON.stringify(formatSlack(wordsOf(delivery(item({ subjectName: HOSTILE })))));
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<!channel>');
    expect(text).toContain('&lt;!channel&gt;');
    expect(text).toContain('⟨NUL⟩');
  });

  it('keeps to the limits of blocks, however many and long the names are', () => {
    const many = Array.from({ length: 100 }, () => item({ subjectName: '&<'.repeat(2_000) }));
    const { blocks } = formatSlack(wordsOf(delivery(...many))) as {
      blocks: { type: string; text: { text: string } }[];
    };
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(blocks[0]?.text.text.length).toBeLessThanOrEqual(150);
    for (const { text } of blocks) expect(text.text.length).toBeLessThanOrEqual(3_000);
    expect(JSON.stringify(blocks)).toContain('… and 80 more');
    expect(JSON.stringify(blocks)).toContain('|Open the anomaly>');
  });
});

describe('a message for Teams', () => {
  it('is one Adaptive Card in a message, with names in text runs only', () => {
    const message = formatTeams(wordsOf(delivery(item({ subjectName: HOSTILE })))) as {
      type: string;
      attachments: { contentType: string; content: { type: string; body: unknown[] } }[];
    };
    expect(message.type).toBe('message');
    expect(message.attachments).toHaveLength(1);
    const [card] = message.attachments;
    expect(card?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(card?.content).toMatchObject({ type: 'AdaptiveCard', version: '1.4' });
    expect(JSON.stringify(card)).not.toContain('"TextBlock"');
  });

  it('stays below the 28 kB that a workflow takes', () => {
    const many = Array.from({ length: 100 }, () => item({ subjectName: 'ä'.repeat(5_000) }));
    const bytes = Buffer.byteLength(JSON.stringify(formatTeams(wordsOf(delivery(...many)))));
    expect(bytes).toBeLessThan(28 * 1024);
  });
});

describe('a mail', () => {
  it('has a subject of one line and nothing of a name as HTML', () => {
    const one = buildDelivery({
      notification: { cluster: HOSTILE, items: [item({ subjectName: HOSTILE })] },
    });
    const mail = formatEmail(wordsOf(one));
    expect(mail.subject).not.toMatch(/[\r\n\0]/);
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).not.toContain('<!channel>');
    expect(mail.html).toContain('&lt;script&gt;');
    expect(mail.text).toContain('https://watch.example.com/ssis/anomalies/a%2F1');
  });
});

describe('a generic message', () => {
  it('has the facts beside the words, and the same id in every attempt', () => {
    const one = delivery(item());
    const body = JSON.parse(JSON.stringify(formatJson(one, wordsOf(one)))) as object;
    expect(body).toMatchObject({
      version: 1,
      id: 'delivery-1',
      kind: 'anomalies',
      cluster: 'PROD <ETL>',
      anomalies: [{ rule: 'offline-worker', change: 'opened', severity: 'critical' }],
    });
    const test = buildDelivery({ notification: { cluster: null, items: [] } });
    expect(formatJson(test, wordsOf(test))).toMatchObject({ kind: 'test', anomalies: [] });
  });
});
