/** What is kept where, in the reader's words. */
export const Kept = () => (
  <section>
    <h2>What is stored where</h2>
    <dl class="held small">
      <dt>Deals, history, activities</dt><dd>In a database of this extension on this device, one for each org and person. No page can open it. Signing out wipes it.</dd>
      <dt>What you and others write</dt><dd>Causes, questions, calls: in a second database of the same kind, and in your CRM where it has a place for them. Signing out wipes the database, after it has told you what is nowhere else.</dd>
      <dt>Your browser session</dt><dd>Nowhere. It is read from the browser when needed; only a fingerprint is kept, to notice when somebody else signs in.</dd>
      <dt>Tokens and keys</dt><dd>In memory until the browser closes. On this device only where “Keep on this device” was ticked.</dd>
      <dt>How the panel stands on a site</dt><dd>In the browser’s settings storage: open or shut, its width, beside or over the page, and the theme chosen here.</dd>
      <dt>Anywhere else</dt><dd>Nothing. Ridealong has no server and sends nothing to anybody but your own CRM.</dd>
    </dl>
  </section>
);
