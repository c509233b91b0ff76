'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CommandText } from '@/components/runbooks/command-block';
import { Notice } from '@/components/ui/notice';
import type { TimeoutChange } from '@/lib/domain/availability/ag-relations-what-if';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { textOfCommand } from '@/lib/runbooks/fill-command';
import { commandsForChanges } from '@/lib/runbooks/timeout-commands';

type WhatIfCommandsProps = { changes: readonly TimeoutChange[]; groupName: string };

/** What a person would run to make it so, in an order that is safe; nothing here runs it. */
export function WhatIfCommands({ changes, groupName }: WhatIfCommandsProps) {
  const t = useTranslations('timeouts.whatIf');
  if (changes.length === 0) return <p className="text-sm text-muted">{t('noCommands')}</p>;
  const commands = commandsForChanges(changes, groupName);
  return (
    <div className="space-y-3">
      <div className="space-y-1">
        <h3 className="font-semibold">{t('commands')}</h3>
        <p className="text-sm text-muted">{t('commandsWhy')}</p>
        <p className="text-sm text-muted">{t('advice')}</p>
      </div>
      {changes.some(({ name }) => name === 'leaseTimeoutMs') && (
        <Notice hue="warn" icon={TriangleAlert} title={t('leaseWarning')}>
          <p>{t('leaseWarningWhy')}</p>
        </Notice>
      )}
      <ol className="space-y-2">
        {commands.map(({ change, language, on, segments }) => (
          <li key={textOfCommand(segments)}>
            <CommandText
              language={language}
              on={on}
              segments={segments}
              what={t('command', { setting: TIMEOUT_INFO[change.name].property })}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
