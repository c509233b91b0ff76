'use client';

import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';
import type { PlaceholderValues } from '@/lib/domain/runbook';
import type { RunbookCommand } from '@/lib/runbooks/define-runbook';
import { fillCommand, textOfCommand, type CommandSegment } from '@/lib/runbooks/fill-command';

type CommandBlockProps = {
  command: RunbookCommand;
  values: PlaceholderValues;
  /** Title of the step, to tell commands apart by ear. */
  step: string;
};

/** A command with the cluster's own values, ready to copy; what nobody knows stays marked as a gap. */
export function CommandBlock({ command, values, step }: CommandBlockProps) {
  const t = useTranslations('runbookPage');
  return (
    <CommandText
      language={command.language}
      on={command.on}
      segments={fillCommand(command, values)}
      what={t('command', { step })}
    />
  );
}

type CommandTextProps = Pick<RunbookCommand, 'language' | 'on'> & {
  segments: readonly CommandSegment[];
  /** Tells commands apart by ear. */
  what: string;
};

/** A command that is filled in already. */
export function CommandText({ language, on, segments, what }: CommandTextProps) {
  const t = useTranslations('runbookPage');
  return (
    <div className="space-y-1">
      <p className="text-xs text-muted">
        {t('onePlace', { place: t(`sites.${on}`), language: t(`languages.${language}`) })}
      </p>
      <div className="flex items-start gap-1 rounded border bg-sunken">
        <pre
          aria-label={what}
          className="min-w-0 flex-1 overflow-x-auto px-2.5 py-1.5 font-mono text-sm break-words whitespace-pre-wrap"
          role="group"
          tabIndex={0}
        >
          {segments.map((segment, index) => (
            <Segment key={index} segment={segment} />
          ))}
        </pre>
        <div className="p-0.5">
          <CopyButton text={textOfCommand(segments)} what={what} />
        </div>
      </div>
      <MissingValues segments={segments} />
    </div>
  );
}

function Segment({ segment }: { segment: CommandSegment }) {
  if (segment.kind === 'text') return segment.text;
  if (segment.kind === 'value') return <b className="font-semibold">{segment.text}</b>;
  return (
    <span className="rounded-[3px] border border-dashed border-warn-line bg-warn-fill px-0.5 text-warn-text">
      {segment.text}
    </span>
  );
}

function MissingValues({ segments }: { segments: readonly CommandSegment[] }) {
  const t = useTranslations('runbookPage');
  const names = segments.flatMap((segment) => {
    if (segment.kind !== 'missing') return [];
    const name = t(`placeholders.${segment.placeholder}`);
    return segment.reason === 'unsafe' ? `${name} (${t('unsafe')})` : name;
  });
  if (names.length === 0) return null;
  return (
    <p className="text-sm text-warn-text">
      {t('missing', { names: [...new Set(names)].join(', ') })}
    </p>
  );
}
