'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { FileChoice } from '@/components/ui/file-choice';
import { useFileDrop } from '@/components/ui/use-file-drop';
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
  const [isNoText, setNoText] = useState(false);
  const textId = useId();
  const { text, write, byteCount, isTooLarge, reading, preview, kept } = importing;

  const take = async (file: File) => {
    const content = await readTextFile(file);
    setNoText(content === null);
    if (content !== null) write(content);
  };
  const { isOver, handlers } = useFileDrop((file) => void take(file));

  if (kept) return <KeptNotice kept={kept} onAgain={() => write('')} />;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <FileChoice label={t('choose')} onFile={(file) => void take(file)} />
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
        {...handlers}
        id={textId}
        onChange={({ target }) => write(target.value)}
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
