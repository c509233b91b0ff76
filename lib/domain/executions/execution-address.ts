import { z } from 'zod';
import { decodeMessageKey } from './event-message-key';
import { executionIdSchema } from './execution-id-schema';

/** Which execution is meant, in the path of a request. */
export const executionAddressSchema = z.object({
  cluster: z.string(),
  execution: executionIdSchema,
});

export type ExecutionAddress = z.infer<typeof executionAddressSchema>;

/** The key of a message as it stands in an address. */
export const messageKeySchema = z.string().transform((text, context) => {
  const key = decodeMessageKey(text);
  if (key) return key;
  context.addIssue({ code: 'custom', message: 'not the key of a message' });
  return z.NEVER;
});

/** Which message of an execution is meant. */
export const messageAddressSchema = executionAddressSchema.extend({ message: messageKeySchema });

export type MessageAddress = z.infer<typeof messageAddressSchema>;
