/** Stands in for react-inlinesvg under jest: icons would be fetched from a server that isn't there. */
export default function InlineSvg(): null {
  return null;
}
