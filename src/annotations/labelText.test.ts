import fc from 'fast-check';
import { escapeHtml, readText, readTextAlone, safeLink, unescapeHtml, writeText } from './labelText';

test('text is read as it was written, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unescapeHtml(escapeHtml(text))).toBe(text);
      expect(readText(writeText(text, ''), '').text).toBe(text);
      expect(readText(writeText(text, 'https://example.com/1'), 'https://example.com/1').text).toBe(text);
    })
  );
});

test('what is sent has no markup left', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', 'lt;', '\u202e') }), (text) => {
      expect(writeText(text, '')).not.toMatch(/[<>"']/);
    })
  );
});

test('escapes that a person typed stay what they are', () => {
  expect(escapeHtml('&lt;b&gt;')).toBe('&amp;lt;b&amp;gt;');
  expect(unescapeHtml('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;');
});

test('without data the last line is the link where it is an address', () => {
  expect(readTextAlone('went down\nhttps://example.com/a?b=1&amp;c=2')).toEqual({
    text: 'went down',
    link: 'https://example.com/a?b=1&c=2',
  });
  expect(readTextAlone('went down')).toEqual({ text: 'went down', link: '' });
});

test.each([
  ['https://example.com/x', 'https://example.com/x'],
  ['  http://example.com ', 'http://example.com'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,<script>', null],
  ['https://user:secret@example.com', null],
  ['//example.com', null],
  ['example.com', null],
  ['https://exa mple.com', null],
  ['', null],
])('%p may be followed: %p', (text, link) => expect(safeLink(text)).toBe(link));
