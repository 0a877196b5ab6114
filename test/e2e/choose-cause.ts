import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Presses a cause until it is taken. Right after scrolling the browser hasn't told yet that the buttons are in full view: the
 * panel then says that something covers them, and a person presses again.
 */
export async function chooseCause(card: Locator, causeId: string): Promise<void> {
  const button = card.locator(`[data-cause-id="${causeId}"]`);
  await button.click();
  await expect.poll(async () => {
    if ((await card.getByText('Something on the page covers').count()) > 0) await button.click();
    return button.count();
  }, { timeout: 15_000 }).toBe(0);
}
