import { everydayEnglish } from "./everydayEnglish.ts";
import { groupsOf, type LanguageWords, pairsOf, wordsOf } from "./languageWords.ts";

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
  synonyms: groupsOf(`
    ill sick unwell disease illness
    germ germs microbe microbes bacteria bug
    dirty muddy polluted unclean
    clean pure
    safe drinkable
    dung poo poop manure waste
    toilet latrine
    rubbish garbage trash
    sun sunlight sunshine sunny
    light sunlight
    hot warm heat warmth
    cold cool chilly
    cool cools cooling
    quick quickly fast speed rapid
    big large huge
    small tiny little
    great large big
    begin start
    end finish last
    stop cease
    fix repair mend correct
    mistake error wrong
    child kid pupil student
    mother mum mom mama
    father dad papa
    grandmother granny grandma
    grown-up adult grownup
    bread loaf
    piece slice part share
    cut split divide share
    equal same identical
    equivalent equal
    fair fairly
    number figure digit
    bottom below under beneath
    top above upper
    count number
    multiply times
    subtract minus
    add plus
    take remove subtract
    remain left leftover
    measure measuring
    distance far
    ruler metre
    step pace footstep
    rain rainfall raindrop
    drop droplet
    vapour vapor steam
    evaporate vanish disappear dry
    condense condensation
    gas air
    breathe breathing inhale
    beat thump pound
    pulse heartbeat
    heart heartbeat
    muscle strength
    belly stomach tummy
    bone skeleton
    protect guard shield
    bend fold
    join connect meet
    food meal nourishment
    sugar sweet
    soil earth ground dirt
    seed grain bean
    sprout germinate germination
    germinate grow
    plant crop
    maize corn
    insect bee
    wind breeze
    bottle jar container
    jar pot container
    lid cover
    filter strain sieve cloth
    boil boiling bubble
    kill destroy
    soap wash
    story tale
    hero main
    letter message
    greeting hello
    closing goodbye bye
    signature sign
    polite respectful manners
    draft version
    describe description picture
    sense senses
    sight see look
    hearing hear listen
    smell nose
    touch feel
    taste tongue
    exact exactly precise
    close near
    far distant distance
    map plan
    symbol sign
    key legend
    direction directions
    path road way
    village town
    nurse doctor
    build make
    proof evidence prove
    retell tell
    guess
    order sequence
    colour color
    litre liter
    metre meter
    centimetre centimeter
    add sum total plus
    adult grownup elder
    scared afraid frightened
    almost nearly
    animal beast creature
    answer reply respond response
    arm limb
    arrive reach
    aunt auntie
    baby newborn infant
    bag sack
    bench seat
    bicycle bike
    giant enormous huge
    bottle flask
    bottom lower underneath base
    top upper
    bowl dish
    box carton crate
    break snap
    breathe exhale
    bring carry fetch
    bush shrub
    buy purchase
    sell sale seller
    call shout yell cry
    capital uppercase
    carpenter woodworker joiner
    change alter become convert transform
    character person figure
    check verify test
    child boy girl
    choose pick select
    circle round ring
    class grade
    clean wash
    clear transparent
    clock watch timer
    close shut
    cloth fabric rag towel
    clothes laundry washing shirt
    cloudy overcast
    cold freezing
    compare comparison
    container vessel bucket tin can pot
    copy rewrite
    correct fix mend
    crack gap slit
    cry weep
    cup mug glass
    cut chop slice
    dark darkness
    describe tell
    dig dug
    draw sketch drawing
    drink swallow sip
    drip drop
    dull boring
    dust powder
    edge border rim
    energy power strength
    estimate guess
    evidence proof
    farmer grower
    fetch get
    field farm
    find discover search
    fire flame
    flower blossom bloom
    fold crease
    form shape
    friend partner mate
    fuel petrol gasoline diesel kerosene
    garden plot
    goodbye farewell
    ground floor
    group set bunch
    grow develop
    hand palm
    hard firm tough
    heavy weight weigh
    heel foot
    high height tall
    hill mountain
    hole opening
    house home hut
    hurt pain ache injure
    insect bug
    journey trip travel
    jump leap hop
    keep store save preserve
    kilogram kilo kg
    kilometre km
    centimetre cm
    ladle spoon scoop
    lamp light
    length long
    lid cap
    lift raise
    liquid fluid
    look see watch
    low lower
    make build create produce
    market shop
    middle centre center
    minerals salts
    morning dawn
    move motion movement
    mud muddy
    name called
    near nearby close
    need require
    paper sheet page
    pebble stone rock
    pesticide poison
    picture drawing image
    place spot location
    poison toxic
    pot pan
    press push
    problem trouble
    puddle pool
    pull tug
    real true
    repair fix mend
    rest relax pause
    river stream
    roof top
    rope cord string thread
    row line
    sea ocean
    seller vendor trader merchant
    shade shadow
    shine glow
    silent quiet
    skull head
    slow slowly
    smell scent odour stink
    space gap
    stem stalk
    stick rod
    strange weird odd
    talk speak say
    tap faucet
    taste flavour
    tear rip
    thank grateful thankful
    thumb finger
    tie fasten attach
    tired exhausted
    tube pipe
    vegetable veggie
    wet damp moist
    whole entire complete
    wide width
    word term
    work job task
    wrong mistake
    yard playground schoolyard
    zero nought
    bite bit bitten
    blow blew blown
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    feed fed
    hang hung
    hear heard
    lead led
    lend lent
    pay paid
    ride rode ridden
    ring rang rung
    sell sold
    shake shook shaken
    shine shone
    sing sang sung
    sink sank sunk
    spend spent
    steal stole stolen
    stick stuck
    sweep swept
    swing swung
    teach taught
    tear tore torn ripped
    wake woke woken
    wear wore worn
    win won
    bit chunk piece
    even fair
    value worth
    sow plant
    stride pace step
    vein vessel tube
    pant breathe
    calm quiet still
    kettle pot pan
    bleach chlorine
    route way path
    rude polite
    solve solution
    similar alike same
    prove check
    pile heap group
    pollen dust powder
    sunlight sunshine daylight
    forward front ahead
    backward behind
    speed fast quick
    sleepy tired
    sore hurt ache
    sniff smell
    tune song
    lane path road street
  `),
};
