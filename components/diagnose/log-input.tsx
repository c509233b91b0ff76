'use client';

import { useId, useState, type DragEvent } from 'react';
import { FileUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Panel } from '@/components/ui/panel';

type LogInputProps = { onLog: (log: Blob, name: string) => void };

/** Three ways to hand over a log: choose a file, drop one, paste text. */
export function LogInput({ onLog }: LogInputProps) {
  const t = useTranslations('diagnose');
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const fileId = useId();
  const textId = useId();

  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onLog(file, file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <Panel title={t('input')}>
      <div
        className={classNames('space-y-3', isOver && 'outline-2 outline-accent-line')}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDrop={drop}
      >
        <div className="flex flex-wrap items-center gap-2">
          <label
            className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded border border-line-strong bg-surface px-3 text-sm font-medium focus-within:outline-2 focus-within:outline-accent-line hover:bg-sunken"
            htmlFor={fileId}
          >
            <FileUp aria-hidden className="size-4" />
            {t('choose')}
            <input
              className="sr-only"
              id={fileId}
              onChange={({ target }) => {
                take(target.files);
                // The same file may be chosen again after it has grown.
                target.value = '';
              }}
              type="file"
            />
          </label>
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
