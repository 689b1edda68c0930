import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails with what a person who cannot see or point would stumble over on this screen (axe: WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  // In Electron axe cannot open a page of its own to gather its results.
  const { violations } = await builder.setLegacyMode(page.url().startsWith("app:")).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}
