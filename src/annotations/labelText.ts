/** Grafana's own tooltip renders an annotation's text as HTML: what is sent is escaped, so that it is shown as it was typed. */
const ESCAPES: Array<[character: string, escape: string]> = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
];

export function escapeHtml(text: string): string {
  return ESCAPES.reduce((escaped, [character, escape]) => escaped.replaceAll(character, escape), text);
}

/** The inverse of {@link escapeHtml}. */
export function unescapeHtml(text: string): string {
  return ESCAPES.reduceRight((plain, [character, escape]) => plain.replaceAll(escape, character), text);
}

const LINK_LINE = /\n(https?:\/\/\S+)$/;

/** The text as it is sent: escaped, with the link as its last line, where every other panel shows it too. */
export function writeText(text: string, link: string): string {
  return escapeHtml(link === '' ? text : `${text}\n${link}`);
}

/** The inverse of {@link writeText}, for text that this plugin wrote; `link` is what it kept beside the text. */
export function readText(sent: string, link: string): { text: string; link: string } {
  const whole = unescapeHtml(sent);
  const ending = `\n${link}`;
  if (link !== '' && whole.endsWith(ending)) {
    return { text: whole.slice(0, -ending.length), link };
  }
  return { text: whole, link };
}

/** As {@link readText}, where nothing was kept beside the text. */
export function readTextAlone(sent: string): { text: string; link: string } {
  const whole = unescapeHtml(sent);
  const [line = '', link = ''] = LINK_LINE.exec(whole) ?? [];
  return { text: whole.slice(0, whole.length - line.length), link: safeLink(link) ?? '' };
}

/** The address where it may be followed: http or https, without a password. Null otherwise. */
export function safeLink(text: string): string | null {
  const address = text.trim();
  const url = /\s/.test(address) ? null : parsed(address);
  const isSafe = url && ['https:', 'http:'].includes(url.protocol) && url.password === '';
  return isSafe ? address : null;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // No address at all.
    return null;
  }
}
