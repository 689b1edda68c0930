import type { EngineClient } from "../../contract/index.ts";
import type { UiLanguage } from "../../contract/languages.ts";
import { addStudents, setUpSchool, sunFishDrum } from "./people.ts";

/** Who teaches the class that {@link setUpClassroom} makes. */
export const teacherName = "Madame Diallo";

/** Children of the class, as they are called where the language is spoken. */
export const childrenIn: Readonly<Record<UiLanguage, readonly [string, string, string]>> = {
  en: ["Amina", "Kofi", "Zuri"],
  "zh-CN": ["李小红", "王强", "张梅"],
  fr: ["Aïssatou", "Moussa", "Zéphyrine"],
};

/**
 * Sets up a school with a class of three where there is none yet; all read the same language, and the children have
 * chosen their pictures. The connection speaks for the last child then.
 * @returns the ids of the children
 */
export async function setUpClassroom(client: EngineClient, language: UiLanguage): Promise<readonly string[]> {
  await client.settings.change({ language });
  await setUpSchool(client);
  const { ids } = await addStudents(client, ...childrenIn[language]);
  for (const personId of ids) {
    await client.session.signIn({ personId, secret: sunFishDrum, isNew: true });
    await client.settings.change({ language });
  }
  return ids;
}
