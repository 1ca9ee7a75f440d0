import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * The accessibility checker for a page without frames. What also serves pages with frames opens a second page to join the parts,
 * and takes three times as long for the same findings.
 */
export function checker(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}
