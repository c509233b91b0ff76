import { translate } from '@/lib/messages/translate';
import type { ItemWords, MessageWords } from './describe-notification';

/** A workflow takes 28 kB; ten anomalies with long names stay below that, the others are counted. */
const MAX_SHOWN = 10;
const MAX_TEXT = 600;

/**
 * The body of a Teams workflow "when a webhook request is received": one Adaptive Card in a message. Text stands in
 * text runs, which know no Markdown, so that no name can become a link or a mention.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 * https://adaptivecards.io/explorer/TextRun.html
 */
export function formatTeams({ title, text, items, listUrl, listLabel }: MessageWords): unknown {
  const hidden = items.length - MAX_SHOWN;
  const more = hidden > 0 ? [translate('notifications.message.more', { count: hidden })] : [];
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: [
            plain([{ text: title, weight: 'Bolder', size: 'Large' }]),
            ...(text === null ? [] : [plain([{ text }])]),
            ...items.slice(0, MAX_SHOWN).map(containerOf),
            ...more.map((line) => plain([{ text: line }])),
          ],
          actions: listUrl === null ? [] : [openUrl(listLabel, listUrl)],
        },
      },
    ],
  };
}

function containerOf({ item, headline, why, remedy, facts, ...urls }: ItemWords): unknown {
  const actions = [
    urls.anomalyUrl && openUrl(translate('notifications.message.openAnomaly'), urls.anomalyUrl),
    urls.runbookUrl && openUrl(translate('notifications.message.openRunbook'), urls.runbookUrl),
  ].filter((action) => action !== null);
  return {
    type: 'Container',
    separator: true,
    style: styleOf(item),
    items: [
      plain([{ text: headline, weight: 'Bolder' }]),
      plain([{ text: facts, isSubtle: true }]),
      plain([{ text: why }]),
      ...(remedy === null ? [] : [plain([{ text: remedy }])]),
      ...(actions.length > 0 ? [{ type: 'ActionSet', actions }] : []),
    ],
  };
}

function styleOf({ change, severity }: ItemWords['item']): string {
  if (change === 'resolved') return 'good';
  if (severity === 'critical') return 'attention';
  return severity === 'warning' ? 'warning' : 'default';
}

type Run = { text: string; weight?: 'Bolder'; size?: 'Large'; isSubtle?: boolean };

function plain(runs: readonly Run[]): unknown {
  return {
    type: 'RichTextBlock',
    inlines: runs.map(({ text, ...look }) => ({
      type: 'TextRun',
      text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text,
      ...look,
    })),
  };
}

function openUrl(title: string, url: string): unknown {
  return { type: 'Action.OpenUrl', title, url };
}
