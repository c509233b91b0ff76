import { failures } from '@/lib/messages/en/failures';
import { rules } from '@/lib/messages/en/rules';
import { states } from '@/lib/messages/en/states';
import { wall } from '@/lib/messages/en/wall';
import { titlesOf } from '@/lib/messages/titles-of';

/** What a wall says. It is handed to the page as data, so that no other words, and none of these twice, are code there. */
export const WALL_WORDS = {
  failures: titlesOf(failures),
  rules: titlesOf(rules),
  states,
  wall,
};

export type WallWords = typeof WALL_WORDS;
