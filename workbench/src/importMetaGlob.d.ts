/** The one form of Vite's glob import that the page uses; vite/client's types would clash with the worker's `?inline`. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: 'default' }): Record<string, T>;
}
