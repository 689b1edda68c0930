import type { UiLanguage } from "../../../contract/languages.ts";
import type { RosterColumn } from "../../../contract/roster.ts";

/**
 * What schools write over the columns of their lists; case, accents, spaces and marks do not count. The first of each
 * is the one that we write. Left out are the words for the running number of a row (N°, No., 序号): it is nobody's own.
 */
export const columnWords: Readonly<
  Record<Exclude<RosterColumn, "username">, Readonly<Record<UiLanguage, readonly string[]>>>
> = {
  name: {
    en: [
      "name",
      "names",
      "full name",
      "student",
      "students",
      "student name",
      "pupil",
      "pupils",
      "pupil name",
      "learner",
    ],
    fr: [
      "nom",
      "noms",
      "nom complet",
      "nom et prénom",
      "nom et prénoms",
      "noms et prénoms",
      "nom prénom",
      "prénom et nom",
      "prénom nom",
      "prénoms et nom",
      "élève",
      "élèves",
      "nom de l'élève",
    ],
    "zh-CN": ["姓名", "名字", "全名", "学生", "学生姓名", "学生名字", "教师姓名"],
  },
  firstName: {
    en: ["first name", "first names", "given name", "given names", "forename"],
    fr: ["prénom", "prénoms"],
    "zh-CN": ["名"],
  },
  lastName: {
    en: ["last name", "surname", "family name"],
    fr: ["nom de famille", "patronyme"],
    "zh-CN": ["姓", "姓氏"],
  },
  class: {
    en: ["class", "classes", "class name", "classroom"],
    fr: ["classe", "classes", "nom de la classe"],
    "zh-CN": ["班级", "班", "班别", "班级名称", "所在班级"],
  },
  teaches: {
    en: ["teaches", "classes taught"],
    fr: ["enseigne", "classes enseignées"],
    "zh-CN": ["任教班级", "任课班级", "所教班级"],
  },
  role: {
    en: ["role", "roles", "user type"],
    fr: ["rôle", "rôles", "fonction"],
    "zh-CN": ["角色", "身份", "用户类型"],
  },
  number: {
    en: ["number", "student number", "student id", "id", "id number", "identifier", "admission number"],
    fr: ["numéro", "matricule", "numéro matricule", "n° matricule", "numéro d'élève", "identifiant"],
    "zh-CN": ["学号", "编号", "学籍号", "工号"],
  },
  grade: { en: ["grade", "level"], fr: ["niveau"], "zh-CN": ["年级"] },
  language: { en: ["language"], fr: ["langue"], "zh-CN": ["语言"] },
  password: { en: ["password"], fr: ["mot de passe"], "zh-CN": ["密码"] },
};

/** Words for the whole name that mean the last name beside a column of first names. */
export const nameOrLastName: readonly string[] = ["name", "nom", "noms"];
