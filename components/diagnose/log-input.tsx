'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { FileChoice } from '@/components/ui/file-choice';
import { Panel } from '@/components/ui/panel';
import { useFileDrop } from '@/components/ui/use-file-drop';

type LogInputProps = { onLog: (log: Blob, name: string) => void };

/** Three ways to hand over a log: choose a file, drop one, paste text. */
export function LogInput({ onLog }: LogInputProps) {
  const t = useTranslations('diagnose');
  const [text, setText] = useState('');
  const textId = useId();

  const take = (file: File) => onLog(file, file.name);
  const { isOver, handlers } = useFileDrop(take);

  return (
    <Panel title={t('input')}>
      <div
        className={classNames('space-y-3', isOver && 'outline-2 outline-accent-line')}
        {...handlers}
      >
        <div className="flex flex-wrap items-center gap-2">
          <FileChoice label={t('choose')} onFile={take} />
          <span className="text-muted">{t('drop')}</span>
        </div>
        <label className="sr-only" htmlFor={textId}>
          {t('paste')}
        </label>
        <textarea
          className="block min-h-28 w-full rounded border border-line-strong bg-surface p-2 font-mono text-sm placeholder:text-muted"
          id={textId}
          onChange={({ target }) => setText(target.value)}
          placeholder={t('pasteHint')}
          spellCheck={false}
          value={text}
        />
        <Button
          disabled={text.trim() === ''}
          className="disabled:cursor-not-allowed disabled:opacity-60"
          onClick={() => onLog(new Blob([text]), t('pasted'))}
        >
          {t('read')}
        </Button>
      </div>
    </Panel>
  );
}
