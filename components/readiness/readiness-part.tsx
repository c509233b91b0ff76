'use client';

import { useState } from 'react';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EvidenceList } from '@/components/anomalies/evidence-list';
import { useSectionNames } from '@/components/sections/use-section-names';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { Button } from '@/components/ui/button';
import { useMay } from '@/lib/client/visitor';
import type { ReadinessNote, ReadinessPart as Part } from '@/lib/domain/availability/ha-readiness';
import { NoteForm } from './note-form';

type ReadinessPartProps = {
  cluster: string;
  part: Part;
  /** It is the whole step, whose own mark says its state. */
  isAlone: boolean;
  canNote: boolean;
  isStale: boolean;
};

/** What a step consists of: its state, the evidence, and what somebody has noted of it. */
export function ReadinessPart({ cluster, part, isAlone, canNote, isStale }: ReadinessPartProps) {
  const t = useTranslations('readiness');
  const missing = useSectionNames(part.missing);
  const [isNoting, setNoting] = useState(false);
  const { status, evidence, note } = part;
  const isOutOfSight = status === 'cannotBeSeen' || status === 'noted';
  /** What a newer note would say. */
  const isDone = status !== 'noted';
  const mayNote = useMay('operator');
  const action = t(isDone ? 'noteAsDone' : 'noteAsNotDone');
  const title = t(`part.${part.part}`);
  return (
    <li className="space-y-1">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span>{title}</span>
        {!isAlone && (
          <StateMark
            noun="readiness"
            state={isStale ? 'cannotBeSeen' : status}
            was={isStale ? status : undefined}
          />
        )}
      </div>
      {isOutOfSight && missing && <p className="text-sm text-muted">{t('lookAt', { missing })}</p>}
      {note && <Note note={note} />}
      {Object.keys(evidence).length > 0 && <EvidenceList evidence={evidence} />}
      {isOutOfSight && canNote && mayNote && !isNoting && (
        <Button aria-label={t('noteFor', { action, part: title })} onClick={() => setNoting(true)}>
          <Pencil aria-hidden className="size-3.5" />
          {action}
        </Button>
      )}
      {isNoting && isOutOfSight && (
        <NoteForm
          cluster={cluster}
          isDone={isDone}
          label={t('noteFor', { action, part: title })}
          onEnd={() => setNoting(false)}
          part={part.part}
        />
      )}
    </li>
  );
}

function Note({ note: { by, at, text, isDone } }: { note: ReadinessNote }) {
  const t = useTranslations('readiness');
  return (
    <div className="border-l-2 border-line-strong pl-2 text-sm">
      <p>
        {t.rich(isDone ? 'notedBy' : 'takenBackBy', { by, age: () => <RelativeTime at={at} /> })}
      </p>
      {text !== '' && <p className="break-words text-muted">{text}</p>}
    </div>
  );
}
