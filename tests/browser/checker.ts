import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * The accessibility checker for a page without frames. What serves pages with frames lists every element twice and opens a second
 * page to join the parts: the same findings in three times the time.
 */
export function checker(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}
