/** A worker bundled into one script, as text. */
declare module '*?inline' {
  const source: string;
  export default source;
}
