import type { z } from 'zod';
import { log } from '@/lib/config/log';

/** The value of a JSON column, or `fallback` for one that this version does not understand. */
export function readJson<Value, Fallback>(
  text: string,
  schema: z.ZodType<Value>,
  fallback: Fallback,
): Value | Fallback {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    log.warn({ err: error }, 'something in the store cannot be understood');
    return fallback;
  }
}
