/** See ../vite.config.ts. */
declare module 'virtual:words/*' {
  const words: Record<string, string>;
  export default words;
}
