import { Icon } from '../ui/icon.tsx';

/** There is no way back to the background: normal life after an update. What was shown stays below. */
export const Lost = () => (
  <div class="notice is-flush">
    <Icon name="stop" />
    <p><strong>Ridealong was updated or switched off.</strong></p>
    <p class="quiet">What stands here no longer changes. Reload this page to go on; nothing you did is lost.</p>
  </div>
);
