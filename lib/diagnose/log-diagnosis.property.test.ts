import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, LOG_CASES, wrapAt } from '@/lib/testing/build-log';
import type { Diagnosis } from './diagnosis';
import { LogDiagnosis } from './log-diagnosis';
import { LogScanner } from './log-scanner';

/** Groups of the same size stand in the order of their first time, which a wrapped line may hide. */
function countsOf({ groups }: Diagnosis) {
  return Object.fromEntries(groups.map(({ runbook, count }) => [runbook, count]));
}

const entry = fc
  .tuple(fc.constantFrom(...LOG_CASES), fc.integer({ min: 0, max: 86_399 }))
  .map(([[, , text], second]) => {
    const time = new Date(Date.UTC(2026, 10, 22) + second * 1000).toISOString();
    return `${time} ERROR ${text}\n`;
  });
const noise = fc.constantFrom('heartbeat sent\n', 'a task ended, no Exception\n', '任务完成。\n\n');
const log = fc.array(fc.oneof(entry, noise), { maxLength: 12 }).map((parts) => parts.join(''));
const chunkSizes = fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 60 });
const bytes = fc.uint8Array({ maxLength: 3000 });

describe('LogDiagnosis, for any log', () => {
  it('finds the same when a console has wrapped it at any width', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 8, max: 240 }), (text, width) => {
        expect(countsOf(diagnose(wrapAt(text, width)))).toEqual(countsOf(diagnose(text)));
      }),
    );
  });

  it('finds the same however its bytes arrive, in every encoding', () => {
    fc.assert(
      fc.property(log, chunkSizes, fc.boolean(), (text, sizes, isUtf16) => {
        const whole = isUtf16 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text);
        expect(diagnose(whole, sizes)).toEqual(diagnose(whole));
      }),
    );
  });

  it('finds the same when the text is cut at every place of a long log', () => {
    const text = `${LOG_CASES.map(([, , one]) => one).join('\n')}\n`.repeat(30);
    const whole = new LogScanner();
    whole.push(text);
    const expected = whole.finish();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (size) => {
        const scanner = new LogScanner();
        for (let at = 0; at < text.length; at += size) scanner.push(text.slice(at, at + size));
        expect(scanner.finish()).toEqual(expected);
      }),
      { numRuns: 25, examples: [[1], [7], [4096], [131_072]] },
    );
  });

  it('never throws, whatever the bytes and wherever they are cut', () => {
    fc.assert(
      fc.property(bytes, chunkSizes, (any, sizes) => {
        expect(['matched', 'noMatch', 'empty', 'notText']).toContain(diagnose(any, sizes).outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on text that is made of what it looks for', () => {
    const piece = fc.constantFrom(
      'Exception',
      'System.',
      '--->',
      '.',
      '(',
      '\r\n',
      '\n',
      ' ',
      '无法',
      'E',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        diagnose(pieces.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps nothing that grows with the log: one line of 20 MB, and one of names only', () => {
    for (const piece of ['x', 'A.B.Exception: ', 'Exception', 'E x c e p ', '\n']) {
      const scanner = new LogScanner();
      const part = piece.repeat(Math.ceil(100_000 / piece.length));
      for (let count = 0; count < 200; count += 1) {
        scanner.push(part);
        expect(scanner.heldLength).toBeLessThan(400_000);
      }
      expect(scanner.finish().unknown.length).toBeLessThanOrEqual(100);
    }
  });

  it('lists a hundred unknown types at most, and counts the rest', () => {
    const diagnosis = new LogDiagnosis();
    const types = Array.from({ length: 250 }, (_, index) => `Contoso.A${index}Exception: x\n`);
    diagnosis.pushBytes(Buffer.from(types.join('')));
    const { unknown, unlistedCount } = diagnosis.finish();
    expect(unknown).toHaveLength(100);
    expect(unlistedCount).toBe(150);
  });
});
