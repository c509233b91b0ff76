import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePacket, MessageAssembler, type Message } from './packets';
import { ProtocolError } from './protocol-error';

const BODY_BYTES = 100;

function encodeMessage(type: number, payload: Buffer): Buffer {
  const packetCount = Math.max(Math.ceil(payload.length / BODY_BYTES), 1);
  const packets = Array.from({ length: packetCount }, (_, index) =>
    encodePacket(payload.subarray(index * BODY_BYTES, (index + 1) * BODY_BYTES), {
      type,
      last: index === packetCount - 1,
      sessionId: 51,
      packetId: index + 1,
    }),
  );
  return Buffer.concat(packets);
}

/** Cuts bytes at places that `cuts` say, so that packets arrive in any pieces. */
function cutInPieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length));
}

function readAll(messages: MessageAssembler, pieces: readonly Buffer[]): Message[] {
  return pieces.flatMap((piece) => [...messages.read(piece)]);
}

const bytes = (maxLength: number) =>
  fc.uint8Array({ maxLength }).map((value) => Buffer.from(value));

test('messages arrive whole, in order, however the bytes are cut', () => {
  const messages = fc.array(fc.tuple(fc.nat(0xff), bytes(350)), { maxLength: 5 });
  fc.assert(
    fc.property(messages, fc.array(fc.nat(), { maxLength: 20 }), (sent, cuts) => {
      const wire = Buffer.concat(sent.map(([type, payload]) => encodeMessage(type, payload)));
      const assembler = new MessageAssembler(10_000);
      const received = readAll(assembler, cutInPieces(wire, cuts));
      expect(received.map(({ type, payload }) => [type, payload])).toEqual(sent);
      expect(assembler.isEmpty).toBe(true);
    }),
  );
});

test('the first bytes of a message are no message', () => {
  fc.assert(
    fc.property(bytes(350), fc.nat(), (payload, cut) => {
      const wire = encodeMessage(1, payload);
      const assembler = new MessageAssembler(10_000);
      expect(readAll(assembler, [wire.subarray(0, cut % wire.length)])).toEqual([]);
    }),
  );
});

test('arbitrary bytes are messages, an unfinished one or a ProtocolError', () => {
  fc.assert(
    fc.property(fc.array(bytes(200), { maxLength: 10 }), (pieces) => {
      const assembler = new MessageAssembler(150);
      try {
        const sizes = readAll(assembler, pieces).map(({ payload }) => payload.length);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(150);
      } catch (error) {
        expect(error).toBeInstanceOf(ProtocolError);
      }
    }),
    { numRuns: 500 },
  );
});

test('a message above the limit is refused before it is complete', () => {
  const packet = (last: boolean) =>
    encodePacket(Buffer.alloc(100), { type: 1, last, sessionId: 0, packetId: 1 });
  const assembler = new MessageAssembler(250);
  expect(readAll(assembler, [packet(false), packet(false)])).toEqual([]);
  expect(() => readAll(assembler, [packet(false)])).toThrow(ProtocolError);
});

test('a packet shorter than its header, or of another type than its message, is refused', () => {
  const tooShort = Buffer.from([1, 1, 0, 7, 0, 0, 0, 0]);
  expect(() => readAll(new MessageAssembler(250), [tooShort])).toThrow(ProtocolError);
  const [first, other] = [1, 3].map((type) =>
    encodePacket(Buffer.alloc(1), { type, last: false, sessionId: 0, packetId: 1 }),
  );
  const pieces = [first, other].filter((piece) => piece !== undefined);
  expect(() => readAll(new MessageAssembler(250), pieces)).toThrow(ProtocolError);
});
