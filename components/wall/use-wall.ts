'use client';

import { useEffect, useRef, useState } from 'react';
import type { WallFollower } from '@/lib/client/follow-wall';
import type { RequestErrorCode } from '@/lib/client/request-error';
import type { WallPayload } from '@/lib/domain/wall-payload';
import { turnAt, type Turn } from './rotation';

type WallReading = {
  /** The last one that arrived, of whichever cluster. */
  payload: WallPayload;
  /** Null without rotation. */
  turn: Turn | null;
  /** The cluster that was asked for is not configured any more. */
  isGone: boolean;
  /** This page does not understand what the server answers: it is of another version. */
  isForeign: boolean;
};

type WallQuestion = {
  /** What came with the page. */
  initial: WallPayload;
  /** Null: the worst, or whose turn it is. */
  cluster: string | null;
  rotateMs: number | null;
};

/** Keeps what the wall shows up to date; while the next cluster is being read, the one before stays. */
export function useWall({ initial, cluster, rotateMs }: WallQuestion): WallReading {
  const [payload, setPayload] = useState(initial);
  const [error, setError] = useState<RequestErrorCode | null>(null);
  const turnCount = useTurnCount(cluster === null ? rotateMs : null);
  const turn = turnCount === null ? null : turnAt(payload.data.clusters, turnCount);
  const asked = turn ? turn.name : cluster;
  const latestAsked = useRef(asked);
  const follower = useRef<WallFollower | null>(null);

  useEffect(() => {
    if (latestAsked.current === asked) return;
    latestAsked.current = asked;
    follower.current?.ask(asked);
  }, [asked]);

  // What reads and checks later answers is loaded after the first paint: that one is drawn from what came with the page.
  useEffect(() => {
    let isLeft = false;
    void import('@/lib/client/follow-wall').then(({ followWall }) => {
      if (isLeft) return;
      follower.current = followWall(latestAsked.current, {
        onPayload: (next) => {
          setError(null);
          setPayload(next);
        },
        onError: setError,
      });
    });
    return () => {
      isLeft = true;
      follower.current?.stop();
      follower.current = null;
    };
  }, []);

  return {
    payload,
    turn,
    isGone: error === 'notFound' && cluster !== null,
    isForeign: error === 'wrongShape',
  };
}

/** How many turns there were; null without rotation. */
function useTurnCount(rotateMs: number | null): number | null {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (rotateMs === null) return;
    const timer = setInterval(() => setCount((before) => before + 1), rotateMs);
    return () => clearInterval(timer);
  }, [rotateMs]);
  return rotateMs === null ? null : count;
}
