import { z } from 'zod';
import { anomalySchema } from './anomaly';
import { payload } from '@/lib/domain/payload';
import {
  MAX_COMMENT_LENGTH,
  MAX_NAME_LENGTH,
  MAX_REASON_LENGTH,
  problemOfText,
} from './written-text';

function written(maxLength: number, mayHoldNewlines = false) {
  const length = `must have 1 to ${maxLength} characters`;
  const words = {
    missing: length,
    tooLong: length,
    unprintable: 'must not hold control characters',
  };
  return z
    .string('must be text')
    .transform((text) => text.trim().replaceAll('\r\n', '\n'))
    .superRefine((text, context) => {
      const problem = problemOfText(text, maxLength, mayHoldNewlines);
      if (problem) context.addIssue({ code: 'custom', message: words[problem] });
    });
}

const by = written(MAX_NAME_LENGTH);

/** Null: until the anomaly is resolved. */
const until = z.iso
  .datetime({ offset: true, error: 'must be an ISO 8601 instant with its offset, or null' })
  .transform((text) => new Date(text))
  .nullable();

/** What acknowledging, withdrawing and commenting send. What is not named here is refused. */
export const acknowledgementRequestSchema = z.strictObject({
  by,
  reason: written(MAX_REASON_LENGTH),
  until,
});

export type AcknowledgementRequest = z.infer<typeof acknowledgementRequestSchema>;

export const withdrawalRequestSchema = z.strictObject({ by });

export type WithdrawalRequest = z.infer<typeof withdrawalRequestSchema>;

export const commentRequestSchema = z.strictObject({
  by,
  text: written(MAX_COMMENT_LENGTH, true),
});

export type CommentRequest = z.infer<typeof commentRequestSchema>;

/** The answer to each of them: the anomaly as it is now. */
export const changedAnomalyPayloadSchema = payload(z.object({ anomaly: anomalySchema }));

export type ChangedAnomalyPayload = z.infer<typeof changedAnomalyPayloadSchema>;
