'use client';

import { createContext, useContext } from 'react';
import { UTC, type Zone } from '@/lib/format/zone';

export const ZoneContext = createContext<Zone>(UTC);

/** The zone that the reader wants instants written in. */
export function useZone(): Zone {
  return useContext(ZoneContext);
}
