import type { UiLanguage } from "../../../contract/languages.ts";
import type { RosterRole } from "../../../contract/roster.ts";

/** What schools call the roles; case, accents, spaces and marks do not count. The first of each is the one that we write. */
export const roleWords: Readonly<Record<RosterRole, Readonly<Record<UiLanguage, readonly string[]>>>> = {
  student: {
    en: ["student", "students", "pupil", "learner"],
    fr: ["élève", "élèves", "apprenant", "apprenante", "étudiant", "étudiante"],
    "zh-CN": ["学生", "同学"],
  },
  teacher: {
    en: ["teacher", "teachers", "coach", "facility coach", "class coach"],
    fr: [
      "enseignant",
      "enseignante",
      "professeur",
      "professeure",
      "prof",
      "maître",
      "maîtresse",
      "instituteur",
      "institutrice",
    ],
    "zh-CN": ["老师", "教师", "班主任", "任课教师", "任课老师"],
  },
  administrator: {
    en: ["administrator", "admin", "superuser"],
    fr: ["administrateur", "administratrice"],
    "zh-CN": ["管理员", "系统管理员"],
  },
};
