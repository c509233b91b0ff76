import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isTyping } from './is-typing';

/** As much of an element as is looked at. */
class FakeElement {
  constructor(private readonly tag: string) {}

  closest(selectors: string): FakeElement | null {
    return selectors.split(', ').includes(this.tag) ? this : null;
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const target = (tag: string) => new FakeElement(tag) as unknown as EventTarget;

describe('a letter is a letter', () => {
  it.each(['input', 'textarea', 'select', '[role="textbox"]', '[role="combobox"]'])(
    'in %s',
    (tag) => {
      expect(isTyping(target(tag))).toBe(true);
    },
  );

  it('and a command anywhere else', () => {
    expect(isTyping(target('button'))).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
