import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessageKey, encodeMessageKey, NO_GUID, NO_ID } from './event-message-key';

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const guid = fc.uuid().map((text) => text.toUpperCase());

describe('the key of a message', () => {
  it('survives its journey through an address to the last of its seven digits', () => {
    const time = digits(7).map((fraction) => `2026-11-20 20:00:01.${fraction} +02:00`);
    const id = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String);
    fc.assert(
      fc.property(
        time,
        fc.oneof(guid, fc.constant(NO_GUID)),
        fc.oneof(id, fc.constant(NO_ID)),
        (timeText, one, other) => {
          const key = { timeText, guid: one, id: other };
          const text = encodeMessageKey(key);
          expect(text).toMatch(/^[\w-]+$/);
          expect(decodeMessageKey(text)).toEqual(key);
        },
      ),
    );
  });

  it.each([
    '',
    'nonsense',
    '/../../etc',
    btoa('2026-11-20 20:00:01 +00:00'),
    btoa(`2026-13-45 20:00:01 +00:00|${NO_GUID}|1`),
    btoa(`2026-11-20 20:00:01 +00:00|x|1`),
    btoa(`2026-11-20 20:00:01 +00:00|${NO_GUID}|9223372036854775808`),
    btoa(`2026-11-20 20:00:01 +00:00|${NO_GUID}|1; DROP`),
    btoa(`2026-11-20 20:00:01 +00:00|${NO_GUID}|1|1`),
    'x'.repeat(10_000),
  ])('is not %j', (text) => {
    expect(decodeMessageKey(text.replaceAll('=', ''))).toBeNull();
  });

  it('is never made of anything that SQL Server would refuse, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = decodeMessageKey(text);
        if (key) expect(decodeMessageKey(encodeMessageKey(key))).toEqual(key);
      }),
    );
  });
});
