import type { ReactNode } from 'react';
import { WallProviders } from '@/components/wall/wall-providers';
import { WALL_WORDS } from '@/components/wall/wall-words';
import './wall.css';

/** A screen that nobody touches: no rail, no bar, and no more code than it shows. */
export default function WallLayout({ children }: { children: ReactNode }) {
  return <WallProviders words={WALL_WORDS}>{children}</WallProviders>;
}
