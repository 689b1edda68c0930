import { everydayEnglish } from "./everydayEnglish.ts";
import { type LanguageWords, pairsOf, wordsOf } from "./languageWords.ts";
import { synonymsEnglish } from "./synonymsEnglish.ts";

const superlative =
  /\b(?:bigg|larg|small|tall|long|deep|high|fast|old|young|heavi|hott|cold|strong|great|low|short|near)est\b|\bthe first \w+ (?:ever|of|in)\b/iu;

/** English. Compiled by hand for questions of primary school children. */
export const english: LanguageWords = {
  stopWords: new Set(
    wordsOf(`
      a an the this that these those there here it its itself
      i me my mine myself we us our ours ourselves you your yours yourself he him his she her hers they them their theirs
      themselves somebody someone anybody anyone everybody everyone nobody people person
      am is are was were be been being do does did doing done dont doesnt didnt isnt arent wasnt werent
      have has had having havent hasnt hadnt can could cant couldnt may might must will would wont wouldnt shall should
      shouldnt let lets
      and or but if then than so as because while until unless though although either neither nor
      of to in on at by for from with without about into onto over under between through during against up down out off
      what which who whom whose when where why how whats whos wheres hows whys
      not no yes too very also just only even still already yet again ever never always often sometimes
      some any each every all both few several much many more most other others another such same own one ones
      please tell explain say says said know mean means meant want wants teacher sir madam miss ok hello hi thanks thank
      actually really maybe thing things something anything everything way kind sort lot lots called call name
      im youre hes shes theyre weve ive id youve thats theres
      happen happens happened get gets got getting use used using
    `),
  ),
  lightWords: new Set(
    wordsOf(`
      make take give put keep go come bring find look see watch show try start help work turn move hold leave stay stand sit
      live need like love think feel believe remember hope guess wonder learn become seem belong matter
      good bad nice fine okay right better best worse wrong hard easy important useful true able
      back away around inside outside next after before later soon now today together alone else instead once twice
      worth till hardly almost nearly enough quite rather exactly probably usually especially maybe bit
    `),
  ),
  everydayWords: everydayEnglish,
  asksNumber: /\bhow (?:many|much|long|old|far|tall|big|often|deep|high|heavy|hot|fast|wide)\b/iu,
  countedThing: /\bhow many (?:different |other |more )?(?!times\b)(\p{L}+)/iu,
  asksWay: /^how (?:do|does|did|can|could|to|should|is|are|would)\b/iu,
  answerKinds: [
    {
      asks: /\bhow long\b/iu,
      holds:
        /\d\S* ?(?:[ck]?m|metres?|(?:centi|kilo)metres?|steps|minutes?|seconds?|hours?|days?|weeks?|months?|years?)\b/iu,
    },
    {
      asks: /\bhow (?:far|tall|high|deep|wide)\b/iu,
      holds: /\d\S* ?(?:[ck]?m|(?:centi|kilo)?metres?|steps|squares|inches|feet|miles)\b/iu,
    },
    { asks: /\bhow heavy\b|\bweighs?\b/iu, holds: /\d\S* ?(?:k?g|(?:kilo)?grams?|tonnes?|pounds?)\b|weighs?\b/iu },
    { asks: /\bhow (?:hot|cold)\b|\bdegrees?\b/iu, holds: /°|\bdegrees?\b/iu },
    {
      asks: /\bhow often\b|\bhow many times\b/iu,
      holds: /\b(?:once|twice|times|every|each|an? (?:day|week|minute))\b/iu,
    },
    { asks: /\bhow old\b/iu, holds: /years? old|\d years?\b/iu },
    {
      asks: /\bwhat time\b|\b(?:which|what) (?:month|day|season|year)\b|^when (?:do|does|did|is|are|was|will)\b/iu,
      holds: /\b(?:morning|noon|evening|night|day \d|\d+:\d\d|months?|season|when|after|before|until)\b/iu,
    },
    { asks: /\b(?:money|costs?|price)\b/iu, holds: /\b(?:money|costs?|prices?|pay|paid)\b/iu },
    { asks: /\b(?:invent\w*|discovered)\b/iu, holds: /\b(?:invent\w*|discovered)\b/iu },
    { asks: superlative, holds: superlative },
  ],
  copulas: new Set(wordsOf("is are means mean was were called has have")),
  irregularForms: pairsOf(`
    leaves:leaf halves:half children:child feet:foot teeth:tooth men:man women:woman mice:mouse knives:knife lives:life
    loaves:loaf wives:wife geese:goose oxen:ox shelves:shelf wolves:wolf calves:calf
    ate:eat eaten:eat drew:draw drawn:draw grew:grow grown:grow took:take taken:take wrote:write written:write
    broke:break broken:break drank:drink drunk:drink went:go gone:go goes:go came:come gave:give given:give saw:see
    seen:see found:find lost:lose told:tell made:make ran:run began:begin begun:begin fell:fall fallen:fall felt:feel
    held:hold kept:keep knew:know known:know left:leave sent:send stood:stand thought:think understood:understand
    bent:bend dug:dig rose:rise risen:rise froze:freeze frozen:freeze flew:fly flown:fly spoke:speak spoken:speak
    meant:mean met:meet fed:feed slept:sleep swam:swim threw:throw thrown:throw hid:hide hidden:hide sat:sit
    bigger:big biggest:big larger:large largest:large smaller:small smallest:small taller:tall tallest:tall
    heavier:heavy heaviest:heavy longer:long longest:long shorter:short shortest:short greater:great greatest:great
    faster:fast fastest:fast quicker:quick dirtier:dirty cleaner:clean clearer:clear warmer:warm hotter:hot
    better:good best:good worse:bad worst:bad
    multiplication:multiply multiplied:multiply division:divide denominators:denominator breath:breathe
    description:describe descriptions:describe comparison:compare comparisons:compare measurement:measure
    measurements:measure growth:grow drying:dry dried:dry dries:dry height:high length:long width:wide
  `),
  numbers: pairsOf(`
    two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 twenty:20 thirty:30
    forty:40 fifty:50 sixty:60 hundred:100 thousand:1000 dozen:12
  `),
  parts: pairsOf(`
    half:2 halves:2 third:3 thirds:3 quarter:4 quarters:4 fourth:4 fourths:4 fifth:5 fifths:5 sixth:6 sixths:6 seventh:7
    sevenths:7 eighth:8 eighths:8 ninth:9 ninths:9 tenth:10 tenths:10
  `),
  synonyms: synonymsEnglish,
};
