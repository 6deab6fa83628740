/**
 * For translations whose values hold text: React escapes what it renders, so i18next must not do it as well, or a date's
 * slash would be shown as `&#x2F;`.
 */
export const PLAIN_TEXT = { interpolation: { escapeValue: false } };
