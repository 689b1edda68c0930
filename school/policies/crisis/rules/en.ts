import type { CrisisRules } from "../crisisRules.ts";

/** English, with the misspellings and abbreviations of children. */
export const en: CrisisRules = {
  script: "letters",
  words: {
    i: "i|im|i'm|ive|i've|id|i'd|ill|i'll",
    not: "don't|dont|do not|doesn't|doesnt|does not|didn't|didnt|did not|dnt|never|not|no longer|can't|cant|cannot|won't",
    wantTo:
      "want to|want too|want 2|wanna|wana|wanto|wnt to|wan to|want|whant to|wnat to|wont to|wanted to|wants to|wish to|wish i could|would like to|id like to|need to|going to|goin to|gonna|gona|gunna|ima|imma|about to|plan to|planning to|ready to|decided to|trying to|try to|tried to|thought of|thinking of|thinking about|think about|thought about|have to|should|should just|could just|will|might|may|just want to",
    longing:
      "want to|want too|want 2|wanna|wana|wanto|wnt to|wan to|want|whant to|wnat to|wont to|wanted to|wish to|wish i could|would like to|id like to|need to|trying to|tried to|ready to|decided to|plan to|planning to",
    die: "die|dy|dei|dye(?! (my|it|the|a|her|his|our|their|your|hair|cloth|wool|eggs?))",
    myself: "myself|my self|mysef|myslef|me self|meself|mself",
    yourself: "yourself|your self|urself|yourselves|{myself}|ourself|ourselves|oneself",
    herself: "herself|her self|himself|him self|hisself|themself|themselves|them self",
    suicide: "suicide|suicid|sucide|suicde|suiside|suicied|sucicide|su cide|sewerslide|sewer slide",
    friend:
      "friend|frend|freind|friends|bff|mate|sister|brother|cousin|mum|mom|mother|dad|father|classmate|girlfriend|boyfriend|he|she|they|someone|somebody",
    parent:
      "dad|dady|daddy|father|fathr|papa|pa|mum|mummy|mumy|mom|mommy|mama|ma|mother|mam|parents|parent|stepdad|step dad|stepfather|step father|stepmom|stepmum|step mom|step mum|stepmother|step mother|grandpa|grandad|granddad|grandfather|grandma|granny|gran|grandmother|guardian|family|foster mum|foster dad|folks|moms boyfriend|mom's boyfriend|mum's boyfriend",
    adult:
      "{parent}|uncle|uncl|aunt|auntie|aunty|teacher|techer|coach|principal|headmaster|head teacher|husband|nanny|carer|priest|pastor|imam|boss",
    sibling: "brother|bro|sister|sis|cousin",
    peer: "they|he|she|kids?|boys?|girls?|bully|bullies|classmates?|students?|people|everyone|everybody|someone|somebody|gang|children|guys?|pupils|others",
    someone:
      "{adult}|{sibling}|{peer}|man|men|guy|stranger|neighbour|neighbor|old man|friend|boyfriend|person|driver|doctor|grown up|grownup|nobody|babysitter|tutor",
    hit: "hit|hits|hitting|hitted|beat|beats|beating|beaten|beated|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|kicks|kicked|kicking|whip|whips|whipped|whipping|cane|canes|caned|smack|smacks|smacked|spank|spanks|spanked|choke|chokes|choked|choking|strangle|strangles|strangled|burn|burns|burned|burnt|hurt|hurts|hurting|abuse|abuses|abused|abusing|attack|attacks|attacked|thrash|thrashes|flog|flogs|flogged|shove|shoves|shoved|throws things at|threw things at|pushes|pushed|hit on",
    me: "me|us|my (head|face|hand|hands|arm|arms|leg|legs|back|ear|ears|bum|stomach|body|hair|fingers?)|(my |our )?(little |big |baby |small |older |younger )?(mum|mummy|mom|mommy|mama|mother|sister|brother|sisters|brothers|siblings)",
    him: "him|her|them|you|every ?one|every ?body|some ?one|some ?body|people|all of (them|you)|(my|the|our|that|this|these) (whole |entire )?(teachers?|dad|father|mum|mom|mother|brother|sister|step\\w{2,10}|family|parents|class|classmates?|bully|bullies|school|boy|girl|boys|girls|kids?|uncle|aunt|principal|friend|students)",
    kill: "kill|kil|murder|stab|shoot|strangle|poison|behead|shot|choke to death|beat to death|bomb|blow up",
    pills:
      "pills|pill|tablets|paracetamol|panadol|tylenol|ibuprofen|sleeping pills|meds|medicine|medication|drugs|aspirin",
    poison: "bleach|poison|rat poison|pesticide|weed ?killer|antifreeze|acid|detergent",
    private:
      "private|privates|private parts?|privat parts?|down there|vagina|penis|willy|boobs?|breasts?|chest|bum|butt|bottom|thighs?|legs?|body|genitals|crotch|pants|underwear|knickers",
    nudes:
      "nudes?|naked|nude|undressed|topless|without (my )?clothes|sexy (pics?|pictures?|photos?|videos?)|private (pics?|pictures?|photos?)",
    games:
      "chess|checkers|cards|football|soccer|tennis|ping|table tennis|basketball|running|races?|racing|monopoly|ludo|mario|fifa|fortnite|minecraft|math|maths|games?|video|a game|the game|scrabble|uno|swimming|arm wrestling|badminton|volleyball|pool|spelling|tag|every game",
  },
  harmless: [
    "(die|dying|dead|died|dies|kill myself|killing myself) (of|from|with) (laughter|laughing|boredom|embarrassment|hunger|thirst|curiosity|cringe|excitement|happiness|cuteness|shame|heat|cold|shock|jealousy)",
    "(die|dying|dies|died) (for|to) (a|an|some|the|chocolate|my|know|see|try|go|meet|eat|get|hear|have|play|drink|ask|tell|this|that|your|ice|food|water|pizza|cake)",
    "(die|dye|dying|dyeing|dies|dyed) (my|her|his|our|their|the|your|a) (\\w{2,9} )?(hair|dress|shirt|clothes|eggs?|wool|jeans|shoes|t shirt|cloth|skirt)",
    "(kill|killing|killed) myself (laughing|with laughter|studying|working|to finish|over)",
    "(i )?(don't|do not|never) (want to|wanna|wana|want) (die|be killed) (of|from|because|in|like|on|with|young|by) (\\w{2,15})?",
    "(want to|wanna) die (in|on|at) (the |this |that )?(game|level|minecraft|fortnite|roblox|round|mario|quiz)",
    "(this|these|that|it|homework|maths?|exam|test|teacher|school|heat|weather|suspense|shoes)… (is|are|s) (going to )?(killing|kill) (me|us)( all)?",
    "(beat|beats|beating|beaten|thrash|thrashes|thrashed|hit|attacks?|attacked|kills?|killed|shoots?|shot|kick|kicks) (me|us|him|her|them|my \\w{2,10})( always| every time)? (at|in|in a|in the|to the|to it|by|playing|on) {games}",
    "(beat|beats|beating) (the|an?|my own|some) (eggs?|drums?|record|score|time|level|high score)",
    "(hit|hits|hitting) (me )?(up|the)|hits? different",
    "(hurts?|hurting) (my|me) (feelings|eyes)",
    "how (do|does|can) (you|i|we) (say|spell|write|pronounce|translate)( the word)?",
    "(opposite|synonym|antonym|meaning|definition|plural|past tense|spelling) of( the word)?( \\w{2,15}){1,2}",
    "(sentence|sentences) (with|using|about)( the word)?( \\w{2,15}){1,2}",
    "(suicide|hopeless|kill|die|run away|bullying|bullied|alone|worthless|rape) (is a|in (french|chinese|german|spanish|latin|english)|as a)",
    "(rape ?seed|oil ?seed rape|rape oil|rape of (the|nanking|nanjing))",
    "suicide (bomber|bombers|bombing|mission|attack|squad)|cell suicide|dead (sea|end|metaphor|line|language|pan)",
    "by (accident|mistake)|accidentally (cut|hurt|burn|burnt|burned|hit) (my )?\\w{2,8}|(cut|burnt?|hurt|burned) myself (shaving|cooking|by accident|accidentally|by mistake|with paper|on (a|the|some) \\w{2,10}|while|when i (fell|was|cook|play))",
    "shoot (the )?(ball|hoops?|basket|a (video|film|movie|goal|photo))|shoot (them|him|her|everyone|you) (a|an) (email|message|text|photo|look)",
    "(hang|hanging) (myself )?(out|up|on to)",
    "nobody (cares|likes|wants|loves) (about )?(this|maths?|homework|broccoli|the|it|that)",
    "lol i'?m dead|i'?m dead (lol|lmao|haha)",
  ],
  whole: [
    {
      kind: "suicide",
      severity: "worry",
      patterns: [
        "{i} (really |just |also )?(don't|do not|dont|never|didn't|not|am not|wouldn't|would not|won't|will not)( ever| really)? (want to|wanna|wana|want|going to|gonna|wish to|thinking of|planning to)? ?(die|be dead|kill {myself}|kiling {myself}|commit {suicide})",
      ],
    },
    {
      kind: "abuse",
      severity: "worry",
      patterns: [
        "{parent}( is| are|'s| he| she| they){0,2}( will| gonna| going to| gona| would|'ll){1,2} (kill|murder) (me|us)",
        "{parent}… (tells?|told|says?|said)… (i should die|kill {yourself}|to die|go die)",
      ],
    },
    {
      kind: "bullying",
      severity: "worry",
      patterns: [
        "(tells?|told|telling|says?|said) (me )?(to )?(go )?(kill {yourself}|kys|die|i should die)|(wants?|wish|wishes|hope|hopes) me (dead|to die)|(wish|wishes|hope|hopes) i (was dead|die|would die)",
      ],
    },
  ],
  rules: [
    {
      kind: "suicide",
      severity: "urgent",
      patterns: [
        "{i}… {longing}( \\w{2,8})? {die}|^(just |really |so |and )?{longing} {die}|(jus|just|really|realy|so|badly) {longing} {die}|{longing} {die} (so|now|today|tonight|please|right now|but|and|because|cause|cuz)",
        "(going to|gonna|about to|plan to) (die|be dead) (tonight|today|tomorrow|soon)|let me die|i (just )?(just |really |have to |should |must |deserve to |need to |ought to |should just |should really ){1,2}(die|be dead)",
        "{friend}… (wants to|want to|wanted to|wanna|said she will|wants 2|tried to|is going to|tries to|trying to) (die|end (her|his|their|it)|be dead|kms)",
        "(kill|kil|kiling|killed|hang|hanging|hanged|drown|drowning|shoot|poison|off|offing|murder|end|ending|stab|gas|electrocute|unalive|unaliving) {myself}|unalive",
        "{friend}… (kill|kills|killed|killing|hang|hanged|harm|end|drown|shoot) {herself}",
        "(ways?|way|how|method|methods|how (to|do i|can i|do you|can you|do people|would i|could i|should i)) (to|of|for|do i|can i|do you|can you)?…? ?(kill|killing|hang|hanging|drown|poison) {yourself}|(hurt|hurts|painful|pain|easy|long)( \\w{1,6}){0,2} to (kill|hang|drown|poison|shoot) {yourself}",
        "(kms|kms)(?<!\\d kms)(?<!many kms)(?<!(in|per|of|few|the|some) kms)(?= (now|tonight|rn|lol|if|because|today|so|bye)|$)",
        "(end|ending|take|taking|finish|ended) (my|my own|his own|her own) (own )?life|(end|ending) (it all|it tonight|it now|everything|my suffering|my pain|things tonight)",
        "{i}… {suicide}|(my|with|have|having)… {suicide}( \\w{2,10})? (thoughts|plan|note|attempt)|{suicide}l? (thoughts|feelings)|{i}… suicidal|(feel|feeling|friend|sister|brother)… suicidal|(going to|want to|wanna|plan to|plans? (to|of)|thinking of|think about) (commit|committing|do|doing) {suicide}|{friend}… (commit|committing|about|attempt|attempted|try) {suicide}",
        "(how|way|ways)… (commit|committing|do) {suicide}",
        "how (many|much)( \\w{2,12}){0,3} {pills}… (die|kill|overdose|dead|death)|how (many|much)… (overdose|od) on",
        "(easiest|easy|best|quickest|quick|fastest|fast|painless|least painful|good|nice) (and \\w{2,10} )?(way|ways|method) (to|of|for) (die|dying|kill|killing|suicide|end)|die (painlessly|without pain|fast|quickly|peacefully)|painless (death|suicide)",
        "{i}… (jump|jumping|jumped) (off|from|out of|out|in front of|under)… (bridge|roof|building|window|balcony|train|cliff|tower|car|bus|truck|highway|railway|tracks|flat)",
        "{i} (have )?(just )?(took|taken|take|swallowed|swallow|ate|drank|drunk|drink)( \\w{1,8}){0,4} ({poison})|{i} (have )?(just )?(took|taken|take|swallowed|swallow|ate)( \\w{1,8}){0,2} (all|lots|lot|many|much|whole|bottle|bunch|handful|box|\\d{2,3})( \\w{1,8}){0,3} {pills}|{i}… (overdose|overdosed|overdosing)|(drink|drank|swallow|eat|take)… ({poison}|{pills})… (i (will )?die|kill me|i be dead)",
        "(goodbye|good bye|farewell) (letter|note|message) (to|for) (my|everyone|mum|mom|dad)|(wrote|writing|write|written|left)… suicide note|goodbye (world|cruel world)",
        "(rather|better) (off )?(be )?dead|wish i (was|were|am|could be) dead|(want to|wanna|wana|want) be (dead|gone forever)|(deserve|deserves) to die|should be dead|{i} should die",
        "{i}… {not} (want to|wanna|wana|want|wish to|wan to|see why i should)( to)? (be here anymore|be here any more|live|be alive|exist anymore|living|alive|be in this world|be on this earth)|(tired|sick|done) (of|with) (living|life|being alive|this life)|{i} {not} live (anymore|any more)|life (isn't|isnt|is not|aint|not) worth( living| it)?|not worth living|no reason to (live|be alive|go on living)",
        "(feels? like|what is it like|how does it feel) to (die|be dead)… {i} (want|wanna)|i (have|got|found) (a|the|my) rope|(tie|tying|tied) (a|the|my) noose|slit my (wrists?|throat)|cut my (throat|veins)|(my|a) plan to die",
      ],
    },
    {
      kind: "suicide",
      severity: "worry",
      patterns: [
        "(better|happier|fine|easier|ok)( off)? (without me|if i (was|were|am|wasn't) (gone|dead|not here|never here|here|alive))",
        "(wish|wishing|if) (i|i'd|id) (was|were|had|has)? ?(never|not|wasn't|weren't) (been |be )?(born|alive|here|existed)|wish i (didn't|did not|never) (exist|existed|wake up)|(shouldn't|should not|should never) (have been|be|of been) (born|alive|here)|ask to be born|never should have been born",
        "{i}… (want to|wanna|wana|want|wish i could|could|need to)( just)? (disappear|vanish|stop existing|cease|fade away|not exist)|(sleep|fall asleep) (forever|and never wake|and not wake)|never wake up( again)?|{not} (want to |wanna )?wake up( again| tomorrow| anymore)",
        "(would|will|does|do|who would|who)( \\w{2,9})? (miss|care|notice|cry|be sad|be happy|come)… (if|when) (i|im|i'm|i'd)( \\w{2,5})? (die|died|dead|gone|disappear|disappeared|killed|wasn't)|if i (die|died|was dead|were dead|killed)( \\w{2,9})? (would|will|no one|nobody|who|they)",
        "(what's|what is|whats|no|the|any|see the|a) (the )?(point|reason|purpose) (in|of|to|for) (life|living|live|being alive|my life|going on|existing|being here)",
        "why was i (even |ever )?born|why (am i|do i|should i|i am)( \\w{2,6})? (alive|here anymore|living|exist|live|born|still here)|feel like (dying|death)|what (does it|it) feels? like to (die|be dead)|think about (dying|death|being dead)|thinking about (dying|death|being dead)|life is (pointless|meaningless|not worth|useless)|hate (my life|being alive|living)",
        "^(suicide|suicidal|kys|kms|kill myself)$|this is (my )?goodbye|{not} (want to|wanna) be here( anymore| any more)|if i (go|went) (away )?forever",
      ],
    },
    {
      kind: "selfHarm",
      severity: "urgent",
      patterns: [
        "(cut|cuts|cutting|hurt|hurting|harm|harming|burn|burning|burned|burnt|scratch|scratching|hit|hitting|punch|punching|injure|injuring|stab|stabbing|punish|punishing|bite|biting|starve|carve|carving) {myself}(?! made)",
        "{friend}… (cut|cuts|cutting|hurt|hurts|hurting|harm|harms|harming|burn|burns|burning) {herself}|self ?harm|self ?harms|self ?harming|self ?harmed|selfharm|self injury|self mutilat\\w{2,4}",
        "(cut|cutting|slit|slice|slicing|scratch|burn|carve)( up)? (my|her|his) (own )?(arms?|wrists?|legs?|skin|thighs?|body|veins?)|(been|started|keep|kept|stop|to|start) cutting( again| me| my arms?)?$|cut again$",
        "{i}… (hit|bang|bash|smash|punch|hitting|banging) (my head|the wall)… (wall|myself|blood|bleeds?)|until (it|i) bleeds?|(razor|blade|knife|lighter|compass|scissors) (to|on|in) my (arms?|wrists?|skin|legs?)",
      ],
    },
    {
      kind: "selfHarm",
      severity: "worry",
      patterns: [
        "(make|making|made|force|forcing) {myself} (to )?(throw up|vomit|sick|puke|be sick)|(starve|starving) {myself}|(stopped|stop|not|haven't) (eating|eaten|eat|ate)… (thin|skinny|fat|lose weight|days)|(throw up|vomit) after (i eat|eating|every meal|meals)",
      ],
    },
    {
      kind: "abuse",
      severity: "urgent",
      patterns: [
        "{adult}('s \\w{2,9})?…( me)? {hit} {me}",
        "{adult}… {hit} (his wife|his kids|my brother|my sister)|{parent}( \\w{2,4})? (hits|beats|slaps|punches|kicks|chokes|strangles|burns|whips|is (hitting|beating|choking)) (him|her|them)|{adult}… {hit} (him|her|them) (again|every|all|because|when|a lot|up)|(he|she|dad|father|gets drunk|drunk)… {hit} (my|our) (mother|mum|mom|mummy|sister|brother|little brother|little sister|baby brother|baby sister)",
        "{i}… {hit} (by|from|at home)( my| the| his| her)? {adult}|{i} (get|got|am|was|keep getting|always get) {hit} (at home|by my|when i|if i|every day|every night)|{hit} (at home|by my {adult})",
        "(lock|locks|locked|locking|tie|ties|tied|chain|chained|shut)( \\w{2,4})? (me|us) (in|up|out|outside|inside|to|down|away)|{not} (feed|feeds|fed|give|gives|gave|let|lets)( \\w{2,5})? (me|us)( have| any| enough)? (any )?(food|eat|meals|dinner|drink|water|sleep|go to school|leave the house)|{not} let (me|us) eat",
        "(bruises?|bruised|marks|scars|burns|black eye|broken arm|cuts)… (from|because|by|dad|father|mum|mom|mother|stepdad|uncle)( my)?( {adult})?",
        "(want|wants|wanted|force|forces|forced|forcing|make|makes|making|made|sell|sold|give|giving|promised) me( to)?( \\w{2,4})? (marry|get married|be married|marriage|a man|be a wife|wed)|(forced|arranged) (marriage|to marry)|marry (me|me off)( to)?…? ?(man|old|him|someone)?|{i} (don't want to|have to|must|am being forced to) (get married|marry)|(sell|sold|selling) me",
        "(cut me|circumcise me|circumcised|circumcise us|fgm)( like)?…? ?(girls|village|holiday|me)?$|(want|wants|going|will) (to )?(cut|circumcise) me",
        "(dad|father|mum|mom|mother|parents|stepdad|he|she)… (drunk|drunken|drinks|drinking)… {hit} {me}|(i'm|i am|im|being|getting|get|was|i was) (abused|being abused|neglected)|abused (by|at home)|domestic (violence|abuse)… (my|home|me|mum|mom)|(my|home|me|mum|mom)… domestic (violence|abuse)",
      ],
    },
    {
      kind: "abuse",
      severity: "worry",
      patterns: [
        "(scared|afraid|frightened|terrified|scard|afraid to|frighten) (to|of) (go|going|be|being) (back )?home|{not} (want to|wanna|feel safe|safe)( go| going| be| at)? (back )?home|home (is|isn't|is not|isnt) (not )?(safe|scary|dangerous|hell)",
        "(scared|afraid|frightened|terrified|scard) (of|that) (my |of my )?(own )?{parent}|(scared|afraid|frightened|terrified) (my )?{parent}",
        "{parent}… (hate|hates|hated|dont want|don't want|doesn't want|do not want|dont love|doesn't love|don't love|abandoned|left|regrets?|wishes (she|he|they) (never )?had) (me|having me|us)|never had me|(says?|said|calls?|called|tells?|told) (me |that )?(i'm |im |i am )?(worthless|useless|a mistake|an accident|trash|garbage|stupid|a burden)",
        "{parent}… (yell|yells|scream|screams|shout|shouts|swear|swears) at me|{sibling}… {hit} me|(parents|mum and dad|mom and dad)… (fight|fighting|fights|argue)… (scared|afraid|every|all)|no (food|one) at home|nothing to eat at home|^domestic violence$",
      ],
    },
    {
      kind: "sexualAbuse",
      severity: "urgent",
      patterns: [
        "{someone}… (touch|touches|touched|touching|touchin|toches|groped?|gropes|groping|fondled?|fondles|strokes?|stroked|feels|felt|rubs?|rubbed|grabs?|grabbed) (me|my {private}|us)(?! on the (shoulder|arm|head)| heart)",
        "(touch|touches|touched|touching|grab|grabbed|grabs|groped|rub|rubs)( \\w{2,6})?( my| her| his| me| me in my| me on my) {private}|(touch|touches|touched|touching) (me )?(inappropriately|where|down there|there|in a bad way|in bad places|and told|without)|(puts?|putting|slides?|sticks?|stuck)( \\w{1,7}){0,3} (in|into|inside|under|down|up|between) my (pants|trousers|underwear|skirt|shirt|knickers|legs|panties|clothes|dress|top|shorts)|inappropriate touch\\w{0,3}|bad touch|being touched",
        "(made|make|makes|making|forced|force|forces|asked|asks|ask|told|tells|wants|wanted|want|got|getting) me( to)? (take off|undress|strip|get naked|take my (clothes|shirt|pants|trousers|top|dress|skirt)|touch (him|his|her|it|them)|suck|have sex|do sex|sleep with|watch porn|sit on his lap|kiss|lick|get undressed)",
        "(send|sends|sent|sending|ask|asks|asked|asking|want|wants|wanted|share|shared|sharing|leak|leaked|post|posted|has|took|take|taking|threaten|threatens|see me)( \\w{1,8}){0,4} {nudes}",
        "rape(s|d)? (me|my|us)|raping (me|my)|(was|got|been|being|am|i'm|im|were|i) raped|molest(s|ed|ing)?|sexual(ly)? (abuse|abused|abuses|assault|assaulted|harass|harassed|abusing) (me|my|by|at|us)|(i|me|my|was|been|being)… sexual(ly)? (abuse|abused|assault|assaulted|harass|harassed|harassment)|{friend}… (was|got|been) raped",
        "(show|shows|showed|shown|shewed|showing) (me )?(us )?(his|her|their|a) (privates?|private parts?|dick|penis|willy|thing|genitals|naked|porn)|flashed me|expos\\w{2,4} (himself|herself)",
        "(come|comes|came|coming|get|gets|got|climbs|climbed|sneaks?|lies|lay) (in|into|in to|to|on|onto)? ?(my )(bed|bedroom|room) (at|in|when|every|and|with)|(in|into) my bed( at night)?|(sex|sexual things|sexual stuff|oral) with (me|my|him|a man)|(forces|forced|forcing|makes|made|making) me…? ?(have )?(sex|to have)",
        "(kiss|kisses|kissed|kissing) (me|my)( on the (lips|mouth))?… (don't|dont|didnt|didn't|not|no|scared|hate|secret|never)|(kiss|kisses|kissed) (me )?on the (lips|mouth)|(our|a) (little )?secret… (touch|kiss|bed)|(touch|kiss)\\w{0,3}… (secret|not to tell|don't tell)",
      ],
    },
    {
      kind: "sexualAbuse",
      severity: "worry",
      patterns: [
        "{i} (think |might be |am |may be |could be |think i'm |think im |think i am ){0,2}pregnant|am i pregnant|pregnant and im \\d|got me pregnant|(my )?period is late… pregnant|missed my period",
        "(told|tells|tell|said|says|warned|asked) (me )?(not to|to not|never to|don't|dont|never) tell (any|my|mum|mom|dad|the)?\\w{0,9}|(said|says) (it's|its|it is) (our|a) secret",
        "(man|men|guy|stranger|someone|person|he)( \\w{2,9}){0,3} (online|on the internet|on snapchat|on instagram|in the game)… (meet|meeting|come|alone|photo|picture|pics)|(wants|asked|want) (me )?to meet( me)? (alone|in secret|secretly)|sexual (abuse|assault)|(what|was) (is|it) rape$",
      ],
    },
    {
      kind: "violence",
      severity: "urgent",
      patterns: [
        "{i}( \\w{2,8}){0,3} {wantTo}( \\w{2,8})? {kill} {him}|^(wanna|want to|gonna) {kill} {him}|{i} (will|'ll|am going to|am gonna) {kill} {him}|how (do i|can i|to) (kill|murder|poison|stab|shoot) (my|him|her|someone|somebody|a person|people|everyone)",
        "(bring|bringing|brought|take|taking|took|carry|carrying|carries|has|have|got|brings|hide|hiding)( \\w{1,8}){0,4} (knife|knives|gun|guns|weapon|weapons|bomb|machete|pistol|rifle)( \\w{2,5})? (to|at|into|in) (school|class|the school|my school|our school|my class)",
        "(he|she|they|someone|somebody|boy|boys|man|men|guy|girl|kid|kids|gang|people|ex|boyfriend|bully|brother|uncle|stepdad)( \\w{2,10}){0,5} (kill|stab|shoot|murder|strangle|rape|behead) (me|us|my)",
        "(threaten|threatens|threatened|threatening|threatend|pointed|points|pulled|attacked|chased|cut|stabbed)( \\w{2,8}){0,2} (me|us|my \\w{2,8})?( \\w{2,3}){0,3} (with|a|the) (knife|gun|machete|weapon|blade)|(with|has) a (knife|gun)… (me|us|kill|hurt|school)|threat\\w{2,6} (to (kill|stab|shoot|hurt) |my life)|death threats?",
        "(blow up|bomb|burn down|shoot up|set fire to|burn) (the|my|this|our) (school|class|classroom)|school shoot(er|ing)… (i|me|my)|{i}… (shoot up|school shoot\\w{2,3})",
      ],
    },
    {
      kind: "violence",
      severity: "worry",
      patterns: [
        "{i}( \\w{2,8}){0,2} (want to|wanna|wana|want|going to|gonna|will) (hurt|hit|beat|beat up|punch|attack|harm|slap|fight|destroy) (up )?{him}|(get|want|take|my) revenge (on|against) (him|her|them|my|everyone)",
      ],
    },
    {
      kind: "bullying",
      severity: "urgent",
      patterns: [
        "{peer}…( me)? {hit} (me|us)|{i}… (beaten|beat|beating) up|(beat|beats|beating|beaten) (me|us) up|{i} (got|get|was|am|keep getting) (hit|punched|kicked|beaten|jumped|attacked|slapped|pushed)|(hit|hits|punch|kick|push|shove|beat|hurt)\\w{0,4} me (at|after|in|on the way to) (school|class|recess|break|the toilets?|the bathroom|playground)",
        "(threaten|threatens|threatened|threatening)( me)? (to (beat|hurt|hit)|me)|they (will|want to|are going to|gonna) (beat|hurt|hit|jump) me",
        "(steal|steals|stole|stealing|take|takes|took|taking|demand)( all)? my (money|lunch money)… (hit|beat|punch|every|or)",
      ],
    },
    {
      kind: "bullying",
      severity: "worry",
      patterns: [
        "({i}|me|being|getting|get|gets|got|been|always|help|was|were|am|keep|stop|friend|brother|sister)… (bullied|buly|bulied|bulled)|(bully|bullies|bullying|bulying|buly|buli) (me|us|my)|(at|by|with|from) bullies|(how|help|stop|tell|about)( \\w{2,6}){0,3} (my )?bully$|bullying (me|at my school)",
        "(tease|teases|teased|teasing|mock|mocks|mocked|mocking|insult|insults|insulted|exclude|excludes|excluded|humiliate|humiliates|spit on|spits on|spit at|pick on|picks on|picking on|picked on|make fun of|makes fun of|making fun of|made fun of|laugh at|laughs at|laughing at|laughed at|gang up on|spread rumou?rs about|mean to|nasty to|talk behind|talks behind) (me|my|us)",
        "(call|calls|called|calling) me (names|bad|fat|ugly|stupid|a|an|gay|dumb|dirty|retard\\w{0,2}|loser|horrible|mean)|(mean|bad|nasty|horrible) (things|stuff|comments|words|rumou?rs) (about|to|at) me|(leave|leaves|left|leaving) me out|(everyone|everybody|they all|the whole (class|school)|all the kids|people)( \\w{2,8}){0,3} (hate|hates|laughs at|against|ignores?|avoids?) me",
        "(nobody|no one|noone|no body|none)( \\w{2,8}){0,3} (talks?|plays?|sits?|speaks?|hangs? out|be friends) (to|with) me|(nobody|no one|noone|no body) (wants to|wanna|would) be (my |friends with me)|(nobody|no one|noone) (talks?|plays?|sits?|speaks?|wants to (play|sit|talk|be)|likes|wants to be my)( with| to)? (me|friend)|{i} (have|got) no friends|{i} {not} have (any|a single) friends?",
        "(steal|steals|stole|take|takes|took|hide|hides|break|broke|rip|ripped) my (money|lunch|lunch money|phone|bag|things|stuff)",
      ],
    },
    {
      kind: "runaway",
      severity: "urgent",
      patterns: [
        "{i} (have |just |already )?(ran|have run|run|runned) away (from home|and|last|yesterday|today)|i ran away|{i}… (nowhere|no where|no place) to (sleep|go|live|stay)|nowhere to (sleep|live|stay)|(kicked|threw|thrown|throw|kick|kicks|chased|put|locked) (me|us)? ?out of (the |my |our )?(house|home)|kicked me out|threw me out|{i}… (sleeping|sleep|living) (on the street|outside|rough|on the streets)",
      ],
    },
    {
      kind: "runaway",
      severity: "worry",
      patterns: [
        "{i}… (run|running|ran|runnin|runaway) ?(away)( from home| from my| tonight| and| because| now)?(?! from (the|a|dogs?|bees?|spiders?))|^(how (to|do i|can i|do you) |{wantTo} )(run|running) away|(how|help)( \\w{1,4}){0,2} run away( from home)?( without)?",
        "{i}… {wantTo}( \\w{2,6})? (leave|escape|get out of|get away from|flee|escape from) (home|my home|my house|this house|my family|from home|my parents|this home)|leave (home|my house) (forever|and never|for good)|never (come|coming|go|going) (back )?home|my friend… (run|running|ran) away",
      ],
    },
    {
      kind: "despair",
      severity: "worry",
      patterns: [
        "({i}|feel|feeling|am|everything is|its all|it's all|life is|everything feels|everything's)( \\w{2,10}){0,2} (hopeless|hopless|worthless|useless|pointless|a burden|a failure|a mistake|empty inside|dead inside|so empty|broken|desperate|trapped|helpless|meaningless|unloved|unwanted|a waste|numb)|(no|lost|without|lost all|have no|losing) hope( left| for me| anymore)?|nothing matters anymore",
        "(nobody|no one|noone|no body|not one person|no 1)( \\w{2,8})? (loves?|cares?|wants|needs|understands?|helps?|listens?|would care|sees|believes|likes)( to| about| for)? me|no one (cares|would care)( if i)?|nobody cares$|{i}… unlovable",
        "({i}|just) (can't|cant|cannot|can not|can t|couldn't)( \\w{2,7})? (go on|take it|do this|take this|cope|keep going|carry on|handle (it|this|life)|live like this|bear|bare|stand)( \\w{2,5}){0,2} ?(anymore|any more|no more|longer|this|it|life)?$|cant go on|{i}… (giving|give|given|gave) up on (life|everything|myself|living|me)",
        "(hate|hates|hating|loathe|despise|disgusted with) {myself}|{i}( \\w{2,10}){0,2} (so|all|really|completely|totally|very|feel|always) (alone|lonely|lonly|depressed|depresed|broken|lost and)|{i}… (depressed|depresed|depression)|{i}… cry\\w{0,3} (every|all|at) (night|day|the time)|cry(ing)? myself to sleep|{i}… (cry|crying|cried) (every|all) (the )?(night|day|time|nights)",
        "(please |plz |pls )(help|save) me i'?m? ?(scared|in danger|being|want|going)|{i} (am |m )?in danger|someone (please )?(save|help) me$|i need (urgent )?help (now|please|with my life)$",
      ],
    },
  ],
};
