import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VisibleText } from './visible-text';

const render = (text: string, hasLines = false) =>
  renderToStaticMarkup(createElement(VisibleText, { text, hasLines }));

describe('text from a package', () => {
  it('is never HTML', () => {
    const html = render('<script>alert(1)</script><img src=x onerror=alert(1)>&amp;');
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('&amp;amp;');
  });

  it('cannot turn the writing direction of what stands around it', () => {
    const html = render('turned \u202Eabc\u202C and שלום');
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(html).toContain('⟨U+202E⟩');
    expect(html).toMatch(/^<bdi>.*שלום<\/bdi>$/);
  });

  it('shows control characters as forms that are set apart from the text', () => {
    expect(render('\u001b[31m')).toMatch(/<span[^>]*>⟨ESC⟩<\/span>\[31m/);
    expect(render('⟨U+202E⟩')).toBe('<bdi>⟨U+202E⟩</bdi>');
  });

  it('leaves emoji whole', () => {
    expect(render('🚚 👩‍👩‍👧')).toBe('<bdi>🚚 👩‍👩‍👧</bdi>');
  });

  it('stays on one line unless it has a box of its own', () => {
    expect(render('a\r\nb')).toMatch(/^<bdi>a<span[^>]*>↵<\/span>b<\/bdi>$/);
    expect(render('a\r\nb', true)).toBe('<bdi>a\nb</bdi>');
  });
});
