import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LessonPage } from "../helpers/lessonPage.ts";
import { hostilePack } from "../helpers/packs.ts";
import { expect, test } from "./desktopTest.ts";

test("in the window a folder can be chosen, and files dropped, whose place the page never learns", async ({
  luciole,
  dataFolder,
}) => {
  const { app, page } = luciole;
  const folder = join(dataFolder, "lessons from a friend");
  mkdirSync(folder);
  const file = join(folder, "goats.lpack");
  writeFileSync(file, hostilePack());
  const child = new LessonPage(page, "en");
  await child.begin();
  await page.evaluate(() => {
    window.location.hash = "#/settings/packs";
  });

  // The system's dialog belongs to no page: the test answers in its place.
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await page.getByRole("button", { name: child.words("add.folder") }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Goats" })).toContainText(child.words("trust.unsigned"));

  await page.evaluate(() => {
    window.location.hash = "#/settings/packs";
    const input = document.createElement("input");
    input.type = "file";
    input.id = "hand";
    document.body.append(input);
  });
  await page.locator("#hand").setInputFiles(file);
  await page.getByRole("heading", { name: child.words("packs.here") }).evaluate((heading) => {
    const data = new DataTransfer();
    const dropped = document.querySelector<HTMLInputElement>("#hand")?.files?.[0];
    if (dropped) data.items.add(dropped);
    heading.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("heading", { name: child.words("add.pickedTitle") })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Goats" })).toContainText(child.words("trust.unsigned"));
});
