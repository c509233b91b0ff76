'use client';

import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson, sendText } from '@/lib/client/fetch-json';
import { rememberName } from '@/lib/client/remembered-name';
import { MAX_PASTE_BYTES } from '@/lib/domain/availability/pasted-text';
import type {
  ClusterImportPayload,
  ClusterPastePayload,
} from '@/lib/domain/availability/cluster-values-payload';
import { firstDecisions, toConfirmedImport, type Decision } from './paste-decisions';

type Preview = ClusterPastePayload['data'];
type Kept = ClusterImportPayload['data'];

/** What was pasted stays while somebody looks at other pages. */
const drafts = new Map<string, string>();

/** Reads a paste, lets a person decide, and keeps what was confirmed. What was typed is only ever removed by a person. */
export function useClusterImport(cluster: string) {
  const queryClient = useQueryClient();
  const url = `/api/clusters/${encodeURIComponent(cluster)}/cluster-settings`;
  const [text, setText] = useState(() => drafts.get(cluster) ?? '');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [decisions, setDecisions] = useState<Record<string, Decision>>({});
  const [kept, setKept] = useState<{ data: Kept; isFirst: boolean } | null>(null);
  // The server may be on this machine, whatever the browser believes of its network.
  const networkMode = 'always';

  const reading = useMutation({
    networkMode,
    mutationFn: () =>
      sendText(
        `${url}/preview`,
        text,
        async () =>
          (await import('@/lib/domain/availability/cluster-values-payload'))
            .clusterPastePayloadSchema,
      ),
    onSuccess: ({ data }) => {
      setPreview(data);
      setDecisions(firstDecisions(data.reading, data.knownGroups));
    },
  });
  const keeping = useMutation({
    networkMode,
    mutationFn: ({ shown, by }: { shown: Preview; by: string }) => {
      const body = toConfirmedImport(shown.reading, decisions, by);
      return sendJson(
        'POST',
        url,
        body,
        async () =>
          (await import('@/lib/domain/availability/cluster-values-payload'))
            .clusterImportPayloadSchema,
      );
    },
    onSuccess: ({ data }, { shown, by }) => {
      rememberName(by);
      write('');
      setKept({ data, isFirst: shown.latestTakenAt === null });
      void queryClient.invalidateQueries();
    },
  });

  function write(next: string) {
    drafts.set(cluster, next);
    setText(next);
    setPreview(null);
    setKept(null);
    reading.reset();
    keeping.reset();
  }

  return {
    text,
    write,
    byteCount: new Blob([text]).size,
    isTooLarge: text.length > MAX_PASTE_BYTES || new Blob([text]).size > MAX_PASTE_BYTES,
    read: () => reading.mutate(),
    reading,
    preview,
    decisions,
    decide: (key: string, decision: Decision) =>
      setDecisions((before) => ({ ...before, [key]: { ...before[key], ...decision } })),
    keep: (shown: Preview, by: string) => keeping.mutate({ shown, by }),
    keeping,
    kept,
  };
}

export type ClusterImporting = ReturnType<typeof useClusterImport>;
