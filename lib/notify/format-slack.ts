import { translate } from '@/lib/messages/translate';
import type { ItemWords, MessageWords } from './describe-notification';

/** Limits of Block Kit: https://docs.slack.dev/reference/block-kit/blocks */
const MAX_TITLE = 150;
const MAX_SECTION = 3_000;
/** A message has 50 blocks at most; each anomaly takes one. */
const MAX_SHOWN = 20;

/** The body of a Slack incoming webhook: blocks, and the same in short for notifications on a screen. */
export function formatSlack({ title, text, items, listUrl, listLabel }: MessageWords): unknown {
  const hidden = items.length - MAX_SHOWN;
  return {
    text: escapeSlack(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, MAX_TITLE), emoji: false } },
      ...(text === null ? [] : [section(escapeSlack(text))]),
      ...items.slice(0, MAX_SHOWN).map((item) => section(textOf(item))),
      ...(hidden > 0 ? [section(translate('notifications.message.more', { count: hidden }))] : []),
      ...(listUrl === null ? [] : [section(linkTo(listUrl, listLabel))]),
    ],
  };
}

function textOf({ headline, why, remedy, facts, anomalyUrl, runbookUrl }: ItemWords): string {
  const links = [
    anomalyUrl && linkTo(anomalyUrl, translate('notifications.message.openAnomaly')),
    runbookUrl && linkTo(runbookUrl, translate('notifications.message.openRunbook')),
  ].filter((link) => link !== null);
  const lines = [headline, facts, why, remedy].filter((line) => line !== null).map(escapeSlack);
  // The links come first in what may be cut: without them there is no way on.
  const rest = MAX_SECTION - links.join(' · ').length - 1;
  return [cut(lines.join('\n'), rest), links.join(' · ')].filter(Boolean).join('\n');
}

/** `verbatim`: no name in it becomes a link or a mention by itself. */
function section(text: string): unknown {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

function linkTo(url: string, label: string): string {
  return `<${url.replace(/[|<>]/g, encodeURIComponent)}|${escapeSlack(label)}>`;
}

/** The three characters that have a meaning: https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Never through the middle of an escaped character. */
function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength - 1).replace(/&[a-z]{0,3}$|[\uD800-\uDBFF]$/, '')}…`;
}
