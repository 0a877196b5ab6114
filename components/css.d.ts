/** Style sheets are imported for their effect; the bundler collects them. */
declare module '*.css' {}
/** As text, for a part that comes later than the page's own sheets. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
