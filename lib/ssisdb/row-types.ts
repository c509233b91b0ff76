import { z } from 'zod';

// What the driver hands over, made strict: a value of another kind is a row of the wrong shape, not a guess.

/** bigint as text: the driver gives text, because a JavaScript number ends at 2^53. */
export const bigIntText = z
  .union([z.string().regex(/^-?\d+$/), z.bigint(), z.number().int()])
  .transform(String);

/** int and smallint. */
export const int = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);

/** bit. */
export const bit = z.union([z.boolean(), z.literal([0, 1]).transform((value) => value === 1)]);

/** uniqueidentifier, upper case as SQL Server prints it. */
export const guid = z
  .string()
  .regex(/^\{?[0-9a-f-]{36}\}?$/i)
  .transform((value) => value.replace(/[{}]/g, '').toUpperCase());

/** varbinary as SQL Server prints it: 0x and upper-case hex. */
export const binaryHex = z
  .instanceof(Uint8Array)
  .transform((bytes) => `0x${Buffer.from(bytes).toString('hex').toUpperCase()}`);

/** datetimeoffset as a UTC instant; the driver drops the offset. */
export const sqlInstant = z.union([
  z.date(),
  z
    .string()
    .refine((value) => !Number.isNaN(Date.parse(value)))
    .transform((value) => new Date(value)),
]);

export const text = z.string();
