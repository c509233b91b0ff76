'use client';

import { useId, useState, type DragEvent } from 'react';
import { FileUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { MAX_PASTE_BYTES } from '@/lib/domain/availability/pasted-text';
import { formatBytes } from '@/lib/format/quantity';
import { ImportError } from './import-error';
import { KeptNotice } from './kept-notice';
import { PastePreview } from './paste-preview';
import { readTextFile } from './read-text-file';
import { useClusterImport } from './use-cluster-import';

/** Text in, what was understood out, and nothing kept before it is confirmed. */
export function PasteForm({ cluster }: { cluster: string }) {
  const t = useTranslations('clusterImport');
  const importing = useClusterImport(cluster);
  const [isOver, setOver] = useState(false);
  const [isNoText, setNoText] = useState(false);
  const textId = useId();
  const fileId = useId();
  const { text, write, byteCount, isTooLarge, reading, preview, kept } = importing;

  const take = async (file: File | undefined) => {
    if (!file) return;
    const content = await readTextFile(file);
    setNoText(content === null);
    if (content !== null) write(content);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  if (kept) return <KeptNotice kept={kept} onAgain={() => write('')} />;
  return (
    <div className="space-y-3">
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
              void take(target.files?.[0]);
              // The same file may be chosen again after it has changed.
              target.value = '';
            }}
            type="file"
          />
        </label>
        <span className="text-sm text-muted">{t('drop')}</span>
      </div>
      <label className="sr-only" htmlFor={textId}>
        {t('input')}
      </label>
      <textarea
        className={classNames(
          'block max-h-96 min-h-36 w-full rounded border bg-surface p-2 font-mono text-sm placeholder:text-muted',
          isTooLarge ? 'border-bad-line' : 'border-line-strong',
          isOver && 'outline-2 outline-accent-line',
        )}
        id={textId}
        onChange={({ target }) => write(target.value)}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDrop={drop}
        placeholder={t('placeholder')}
        spellCheck={false}
        value={text}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          className="disabled:cursor-not-allowed disabled:opacity-60"
          disabled={text.trim() === '' || isTooLarge || reading.isPending}
          onClick={importing.read}
        >
          {reading.isPending ? t('reading') : t('read')}
        </Button>
        {text !== '' && <Button onClick={() => write('')}>{t('clear')}</Button>}
        {text !== '' && (
          <span className={classNames('text-sm', isTooLarge ? 'text-bad-text' : 'text-muted')}>
            {t('size', { size: formatBytes(byteCount), most: formatBytes(MAX_PASTE_BYTES) })}
          </span>
        )}
      </div>
      {isTooLarge && (
        <p className="text-sm text-bad-text" role="alert">
          {t('tooLarge')}
        </p>
      )}
      {isNoText && (
        <p className="text-sm text-bad-text" role="alert">
          {t('notText')}
        </p>
      )}
      <ImportError error={reading.error} />
      {preview && <PastePreview importing={importing} preview={preview} />}
    </div>
  );
}
