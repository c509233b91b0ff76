import { translate } from '@/lib/messages/translate';
import type { ItemWords, MessageWords } from './describe-notification';

const MAX_SHOWN = 50;

/** A mail in plain text and in HTML. Every text is escaped; there are no pictures and nothing is fetched. */
export function formatEmail({ title, text, items, listUrl, listLabel }: MessageWords): {
  subject: string;
  text: string;
  html: string;
} {
  const hidden = items.length - MAX_SHOWN;
  const shown = items.slice(0, MAX_SHOWN);
  const more = hidden > 0 ? translate('notifications.message.more', { count: hidden }) : null;
  const lines = [text, ...shown.map(plainOf), more, listUrl && `${listLabel}: ${listUrl}`];
  const parts = [
    text && paragraph(escapeHtml(text)),
    ...shown.map(htmlOf),
    more && paragraph(escapeHtml(more)),
    listUrl && paragraph(link(listUrl, listLabel)),
  ];
  return {
    // A subject is one line, whatever a name holds.
    subject: `[${translate('notifications.message.sender')}] ${title}`.replace(/\p{Cc}+/gu, ' '),
    text: lines.filter((line) => line !== null).join('\n\n'),
    html: `<!doctype html><html><body>${parts.filter((part) => part !== null).join('')}</body></html>`,
  };
}

function plainOf({ headline, facts, why, remedy, anomalyUrl, runbookUrl }: ItemWords): string {
  const links = [
    anomalyUrl && `${translate('notifications.message.openAnomaly')}: ${anomalyUrl}`,
    runbookUrl && `${translate('notifications.message.openRunbook')}: ${runbookUrl}`,
  ];
  return [headline, facts, why, remedy, ...links].filter((line) => line !== null).join('\n');
}

function htmlOf({ headline, facts, why, remedy, anomalyUrl, runbookUrl }: ItemWords): string {
  const links = [
    anomalyUrl && link(anomalyUrl, translate('notifications.message.openAnomaly')),
    runbookUrl && link(runbookUrl, translate('notifications.message.openRunbook')),
  ].filter((one) => one !== null);
  const texts = [facts, why, remedy].filter((line) => line !== null).map(escapeHtml);
  const lines = [`<strong>${escapeHtml(headline)}</strong>`, ...texts, links.join(' · ')];
  return paragraph(lines.filter(Boolean).join('<br>'));
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function link(url: string, label: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
