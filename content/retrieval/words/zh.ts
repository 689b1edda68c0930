import { everydayChinese } from "./everydayChinese.ts";
import { type LanguageWords, pairsOf, wordsOf } from "./languageWords.ts";
import { synonymsChinese } from "./synonymsChinese.ts";

const superlative = /最(?:大|小|长|短|高|低|深|浅|远|近|快|慢|多|少|早|重|厉害|[^后先近初终])/u;

/** Chinese, in simplified script. Compiled by hand for questions of primary school children. */
export const chinese: LanguageWords = {
  stopWords: new Set(
    wordsOf(`
      的 了 呢 吗 吧 啊 呀 嘛 哦 么 着 过 地 得 之 而 且 与 和 跟 同 及 或 或者 还是 以及
      是 不是 是不是 有 没有 没 有没有 在 于 从 到 向 往 对 把 被 让 使 给 用 由 为 以 按 比
      我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 自己 大家 人家 别人 人们 人
      这 那 哪 这个 那个 哪个 这些 那些 哪些 这样 那样 这么 那么 这里 那里 哪里 哪儿 这儿 那儿
      什么 什么样 怎么 怎样 怎么样 怎么办 为什么 为何 为啥 啥 谁 几 多少 多 何 如何 何时 什么时候 时候 难道 到底 究竟
      一 一个 一下 一些 一点 一样 个 只 件 种 次 些 位 条
      不 别 不会 不要 不能 也 都 就 才 又 再 还 还有 更 最 很 太 真 挺 非常 只是 已经 正在 总是 常常 经常 有时 有时候
      会 能 能够 可以 可 要 需 应该 应当 该 得 必须 想 想要 愿意 敢
      如果 要是 假如 因为 所以 但是 但 可是 不过 虽然 然后 接着 于是 那 并 并且 而且 当
      上 下 里 中 里面 上面 下面 外 内 以后 之后 以前 之前 时 后 前
      请 请问 告诉 说 讲 讲讲 说说 知道 解释 意思 叫 叫做 叫作 叫什么 名字 老师 同学 谢谢 你好 东西 事 事情 做 弄 搞 进行
      除了 为了 沿着 随着 有的 似的
      一张 一口 一棵 一颗 一封 一本 一杯 一碗 一瓶 一块 一片 一段 一句 一只 一头 一条 一位 一双 一对 一座 一把 一根 一支 一种
      出 几个 几颗 几次 几天 几块 几段 几步 几只 几种 几下 一共 共有 总共 才能 做的 出来 起来 下来 下去 上来 上去 去 来 看看 啦 哇 嗯 呗 一直 其实 算
    `),
  ),
  lightWords: new Set(
    wordsOf(`
      找 看 放 拿 来 变 变成 成 成为 好 好的 坏 对 厉害 久 够 全 全部 一起 完 看见 看到 看得见 看不到 明白 认识 找到 用来 办
      今天 现在 后来 以为 觉得 感到 帮 帮助 直接 真正 真的 只要 马上 喜欢 记得 记住 忘 试 试试 学 学会 学习 教 觉 像 好像
      容易 难 重要 有用 特别 比较 差不多 大概 左右 干什么
    `),
  ),
  everydayWords: everydayChinese,
  asksNumber: /[几幾]|多少|多[久远遠大重长長高深]/u,
  countedThing: /(?:[几幾]|多少)(?!分之|次|遍)(\p{Script=Han})/u,
  asksWay: /怎么(?!会|办)|怎样|如何/u,
  answerKinds: [
    {
      asks: /多久|多长时间|几分钟|几个小时|几天/u,
      holds: /[\d一二两三四五六七八九十半]\s?(?:分钟|秒|个?小时|天|个?月|年)/u,
    },
    {
      asks: /多远|多长(?!时)|多高|多深|几步|多少步/u,
      holds: /[\d一二两三四五六七八九十半]\s?(?:厘米|千米|公里|米|步|格)/u,
    },
    { asks: /多重|几斤|多少斤/u, holds: /[\d一二两三四五六七八九十]\s?(?:千克|公斤|克|斤|吨)/u },
    { asks: /几度|多少度/u, holds: /\d\s?度|°/u },
    { asks: /几次|几遍|多少[次遍]/u, holds: /[次遍回]/u },
    { asks: /几岁|多大年纪/u, holds: /\d\s?岁/u },
    {
      asks: /什么时候|几点|几月|哪一[天年]|什么季节/u,
      holds: /早上|早晨|中午|傍晚|晚上|\d\s?[时点月日]|时候|以后|以前|季/u,
    },
    { asks: /多少钱|几块钱|价钱/u, holds: /钱|价|元/u },
    { asks: /发明|想出来/u, holds: /发明|想出来/u },
    { asks: superlative, holds: superlative },
  ],
  copulas: new Set(wordsOf("是 叫 叫做 叫作 就是 指 指的 表示 告诉")),
  irregularForms: new Map(),
  numbers: pairsOf(
    "二:2 两:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9 十:10 十一:11 十二:12 二十:20 三十:30 一百:100 两个:2 三个:3 四个:4 五个:5",
  ),
  parts: new Map(),
  synonyms: synonymsChinese,
};
