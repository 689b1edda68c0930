import { wordsOf } from "./languageWords.ts";

/** Verbs, adjectives, adverbs and general nouns of everyday English. Compiled by hand, whatever the lessons hold. */
export const everydayEnglish: ReadonlySet<string> = new Set(
  wordsOf(`
    above add adult afraid afternoon age ago alike allow altogether amazing amount angry answer anyhow anyway apart
    appear arrange arrive ask aunt available avoid awake awful baby badly beat beautiful begin beginning behind below
    beside besides beyond big bit blind boring bother bottom boy brave break bright broken brother build bump burst busy
    buy calm careful carefully carry catch certain certainly chance change chase cheap check cheer cheerful child choice
    choose class clean clear clever climb close closely collect common compare complete continue cool corner correct
    cost count cousin cover crash crazy create cross cruel cry curious cut cute dad daddy daily dangerous dare dark day
    dead dear decide deep deeply describe die difference different differently difficult dig dip dirty double drag draw
    dress drink drive drop drown dry dull dumb dump early earn easily eat edge effort empty end enjoy enter equal escape
    evening everywhere exact example excellent expect explore extra face fact fail faint fair fairly fall family famous
    fancy far fast father favourite feeling fetch fight fill filthy finally finish firm firmly first fit fix flat float
    foggy fold follow fool foolish forever forget forgive forwards free freeze fresh friend friendly front full fully
    fun funny further gather generally gentle gently giant gift girl glad goodness grab grandma grandpa granny grateful
    great greedy grin group grown-up grumpy guy half hand handle handy hang happily happy hardly hate heal healthy heap
    hear heat heavy helpful hide high hit home honest hopefully horrible hour house however hug huge hungry hurry idea
    imagine immediately improve include indeed indoors interesting invite jealous job join jolly joy jump kick kid
    kindly kiss knock land large last late laugh lay lazy lead leak least left lend less lie lift light likely line link
    listen little lock lonely long loose lose loud loudly lovely low lower luck luckily lucky mad main mainly man manage
    march mark meet melt mend messy middle mild mind minute mistake mix moan mom moment month mood morning mostly mother
    mum mummy naturally naughty near nearby neat neatly neighbour nervous new night nod noisily normal normally notice
    nowhere number obviously odd offer old open order ordinary otherwise outdoors pack pair pale parent part
    particularly pass past patient pay peel perfect perhaps pick piece pile place plain plan play pleasant pleasure
    plenty point poke polite poor pop possible possibly pour practice practise praise precious prefer prepare present
    press pretend pretty private problem produce promise proper properly protect proud prove provide public pull punish
    pupil purpose push question quick quickly quiet quietly quit rain raise rare rarely raw reach read ready real reason
    receive recently refuse relax remove repair repeat reply rescue rest result return rich ride ring rise roll room
    rough round rub rude ruin rule run rush sad sadly safe safely save scare scary scratch scream search secret seldom
    selfish sell send sense separate serious seriously serve set shake shallow shape share sharp shine shiny shiver
    shock short shout shut shy sick side sideways sigh sign silently silly similar simple simply sing sink sister size
    sleep slide slim slip slow slowly small smart smell smile smooth snow soft softly solve someday somehow somewhere
    sound sour spare speak special spell spend spicy spill spin split spoil spooky spot spread stare steal steep step
    stick sticky stir stop straight strange strangely strength stretch strong struggle stuck stuff stupid suck sudden
    suddenly suffer suggest super support suppose sure surely surprise surround swallow swap sweet swim swing switch
    talk tall tap teach team tease terrible terrific test thick thin thirsty thought throw tickle tidy tie tight tightly
    till time tiny tired tonight top total totally touch tough towards trade trap trick trip trouble truly trust truth
    twist type ugly uncle understand unfair unhappy unkind until unusual upper upset upstairs usual various view visit
    voice wait wake walk warm wash wave weak wear week weigh well wet whenever wherever whisper whole wide wild win wipe
    wise wish within woman wonderful word world worried worry wrap write year yell young
  `),
);
