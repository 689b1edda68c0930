import type { CrisisRules } from "../crisisRules.ts";

/** Chinese in pinyin, with or without spaces; tones are taken off before. */
export const pinyin: CrisisRules = {
  script: "pinyin",
  words: {
    parent: "ba ba|lao ba|ba|ma ma|lao ma|ma|die|niang|fu mu|ba ma|ji fu|hou ma|hou ba|nai nai|ye ye|jia ren",
    adult: "{parent}|lao shi|shu shu|jiu jiu|bo bo|jiao lian|xiao zhang",
    peer: "tong xue|ta men|ta|you ren|tong zhuo|ban li",
    // Not sikao, siji, sixiang: syllables that make another word of xiang si.
    notThinking: "(?! ?(kao|ji|jia|xiang|ren|xia|fa|shu|cha|yi|zhi|wei|liao|hai))",
  },
  harmless: ["da (wo )?(de )?(dian hua|shou ji|lan qiu|qiu|zi|you xi)", "xiang si (ni|jia|ta) le", "xiao si wo"],
  whole: [{ kind: "suicide", severity: "worry", patterns: ["(wo )?bu xiang si{notThinking}"] }],
  rules: [
    {
      kind: "suicide",
      severity: "urgent",
      patterns: [
        "(wo|zhen|hao|jiu|zhi|zhen de|hen|ta|xian zai) (hao |zhen |zhen de |jiu |zhi )?xiang (yao |qu )?si{notThinking}",
        "^xiang (qu )?si$",
        "bu (xiang|yao) (zai )?huo( le| zhe| xia qu)?(?! ?(dong|po|yue))|huo bu xia qu|huo gou le",
        "(xiang|yao|qu|zen me|ru he|zhun bei) (qu )?zi sha(?! ?hu)|wo zi sha|wo yao qu si{notThinking}",
        "(xiang|yao|qu) tiao lou(?! ?ji)|xie yi shu$|jie shu sheng ming|si le suan le",
      ],
    },
    {
      kind: "suicide",
      severity: "worry",
      patterns: [
        "huo zhe (zhen |hao )?mei (you )?(yi si|yi yi)|huo zhe (hao|tai|zhen) lei|wo (hao |zhen )?xiang xiao shi",
      ],
    },
    { kind: "selfHarm", severity: "urgent", patterns: ["ge wan|zi can|shang hai (wo )?zi ji|ge (le )?zi ji"] },
    {
      kind: "abuse",
      severity: "urgent",
      patterns: [
        "{adult}… (da|zou|ti|chou) (le |guo |si )?wo|{parent} (lao |zong )?da (ma ma|wo ma)|jia bao|bei {adult} da",
      ],
    },
    { kind: "abuse", severity: "worry", patterns: ["bu gan hui jia|{parent} bu (yao|ai) wo"] },
    {
      kind: "sexualAbuse",
      severity: "urgent",
      patterns: [
        "({adult}|{peer}|ge ge)… mo (le |guo )?wo|mo wo (xia mian|pi gu|xiong)|qiang jian|xing qin|wei xie wo|tuo wo (de )?(yi fu|ku zi)",
      ],
    },
    {
      kind: "violence",
      severity: "urgent",
      patterns: ["wo (xiang|yao) sha (le|si) ?(ta|ta men|wo)?|dai dao qu xue xiao"],
    },
    { kind: "bullying", severity: "urgent", patterns: ["{peer}… (da|zou|ti) (le |guo )?wo|wo bei (ren )?da( le)?$"] },
    {
      kind: "bullying",
      severity: "worry",
      patterns: ["(wo|zong|lao) bei (ren )?(qi fu|ba ling|gu li)|qi fu wo|gu li wo|mei ren (li|gen) wo"],
    },
    { kind: "runaway", severity: "worry", patterns: ["(wo|xiang|yao) (xiang |yao )?li jia chu zou"] },
    {
      kind: "despair",
      severity: "worry",
      patterns: ["wo (hao|hen|tai|zhen de) jue wang|mei (you )?ren (ai|zai hu|guan) wo|cheng bu xia qu|wo hao tong ku"],
    },
  ],
};
