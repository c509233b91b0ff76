import 'server-only';
import { liveHub } from '@/lib/live/live-hub';

/** Differs whenever there is something new to tell about any cluster. */
export function liveVersion(): number {
  return liveHub().version;
}
