import type { CrisisRules } from "../crisisRules.ts";

/** French, with the spelling of text messages: `jveu`, `g envi`. */
export const fr: CrisisRules = {
  script: "letters",
  words: {
    je: "je|j'|j|jai|g",
    veux: "ne veux|veux|veu|veut|ve|vx|vai|vais|voudrais|voudrai|aimerais|aimerai|prefere|preferer|préférerais|prefererais|dois|doit|pense|pence|vas|va|compte|essaie|essaye|souhaite|reve de|rêve de|mérite de|envisage de|suis prêt à|suis prête à|suis decide a|ai essayé de|ai décidé de|ai tenté de",
    jai: "j'ai|jai|g|gé|j é|j'é|je ai|jè|j'avais|on a|j'aurais|ai|qui a",
    envie: "envie|envi|anvi|anvie|envies|besoin|hate|pense à|l'intention|l'idée|les idées",
    mourir: "mourir|mourire|mourrir|mouri|mourire|crever|creuver|creve|décéder|(être|etre|et) (mort|morte)",
    tuer: "tuer|tué|tuée|tue|tu é|tuez|tuais|tuais",
    suicider: "suicider|suicidé|suicide|suicidée|suisider|suiside|sucider|suicidez|souicider|suissider|suicidai",
    meTuer:
      "(me|m|m'|nous|se|te|s'|m e) ?(tuer|tué|tuée|tue|tuez|suicider|suicidé|suicidée|suicide|suisider|suiside|sucider|suicidez|suissider|pendre|pendu|noyer|buter|flinguer|égorger|empoisonner|défenestrer|foutre en l'air|donner la mort|jeter (sous|dans le vide|par la|du|d'un|d'une|sur les rails|dans le fleuve|dans la rivière|du haut|de)\\w{0,8}|immoler|crever|ouvrir les veines|tirer une balle)",
    ami: "ami|amie|copine|copain|pote|meilleure amie|meilleur ami|sœur|frère|cousine|cousin|mère|maman|père|papa|camarade|il|elle|quelqu'un|voisine|voisin|ami dit|elles|ils",
    parent:
      "papa|papas|daron|daronne|père|per|pere|mère|mere|maman|mamans|mama|beau père|belle mère|beaux parents|parents|parent|grand père|grand mère|papi|papy|mamie|mamy|mémé|pépé|tuteur|tutrice|marâtre|famille|copain de ma mère|vieux|la vieille",
    adulte:
      "{parent}|oncle|tonton|tante|tata|tantine|tati|prof|professeur|professeure|maître|maîtresse|enseignant|enseignante|instituteur|institutrice|directeur|directrice|surveillant|surveillante|entraîneur|coach|marabout|imam|prêtre|curé|pasteur|mari|patron|patronne|nounou|éducateur|moniteur|dirlo|maître coranique",
    fratrie: "frère|frere|frérot|sœur|grand frère|grande sœur|cousin|cousine|demi frère|demi sœur",
    pairs:
      "ils|elles|il|elle|les autres|les grands|des grands|les garçons|des garçons|un garçon|les filles|des filles|une fille|des élèves|les élèves|un élève|ma classe|la classe|des gens|les gens|camarades?|tout le monde|quelqu'un|on|ceux de|mon voisin de table|la bande|copains?|copines?|un grand|(deux|trois|quatre|cinq|plusieurs) (garçons|filles|élèves|grands|mecs|gars)|des gars|les gars",
    quelquun:
      "{adulte}|{fratrie}|{pairs}|voisin|monsieur|homme|hommes|type|mec|gars|garçon|inconnu|dame|étranger|chauffeur|médecin|docteur|copain|personne|vieux|ami|babysitter|baby sitter",
    frappe:
      "frappe|frappes|frappent|frapper|frappé|frapp|frape|frapé|frapai|tape|tapes|tapent|taper|tapé|bat|bats|batte|batent|battent|battre|battu|battue|cogne|cogner|cogné|gifle|gifler|giflé|claque|fouette|fouetter|fouetté|chicote|chicoter|chicoté|étrangle|étrangler|étranglé|étranglée|brûle|brûler|brûlé|brûlée|maltraite|maltraiter|violente|secoue|mord|pince|attache|attaché|fait (très |trop |beaucoup )?mal|fesse|donne des (coups|gifles|claques|fessées)|donné des (coups|gifles)|donne une (raclée|gifle|fessée)|lance des|jette des|tire les cheveux|martyrise|tabasse|tabassé|roue de coups|agresse|agressé|rosse|rossé",
    me: "me|m'|m|ma|m'a|m'ont|mont|nous|nous a|nous ont|va me|vont me|va nous|m'as|m'avait|mavai|mavait|m'avais",
    intime:
      "parties intimes|partie intime|parties|sexe|zizi|zézette|kiki|seins|poitrine|fesses|fesse|cuisses?|cul|entre les jambes|culotte|slip|pantalon|intimité|vagin|pénis|corps|en bas|endroits? (intimes?|privés?|bizarres?)|jambes",
    nu: "nus?|nues?|nudes?|toute nue|tout nu|dénudée?s?|intimes?|sexy|déshabillée?s?|sans (mes |tes )?vêtements|seins|en culotte|sous vêtements",
    cachets:
      "cachets?|médicaments?|medocs?|médocs?|comprimés?|pilules?|somnifères?|doliprane|paracétamol|antidépresseurs?",
    poison:
      "javel|poison|mort aux rats|pesticides?|désherbant|détergent|insecticide|acide|produit ménager|eau de javel|crésyl",
    lui: "lui|mon|ma|mes|le|la|les|un|une|ce|cet|cette|tous?|tout|toute|quelqu'un|des gens|sa",
    victime:
      "profs?|professeur|maître|maîtresse|père|mère|papa|maman|frère|sœur|beau père|belle mère|parents|camarades?|classe|élèves?|tout le monde|gens|voisin|oncle|directeur|garçon|fille|mec|lui|cousin|bande|école|tous",
  },
  harmless: [
    "(mort|morte|morts|mortes|mourir|meurs|meurt|mourrir|mourait|crever|crève|creve|crevé|mor) (de |d'|2 )(rire|rir|fatigue|faim|soif|peur|froid|chaud|honte|trouille|sommeil|ennui|jalousie|curiosité|envie|impatience|inquiétude|rir|chaleur|rires)",
    "(me|m'a|m'ont|nous|ça me|te) (tue|tuent|tué|tuer) (de rire|à (te|la|le|lui|vous|dire|répéter|expliquer|l'|ce|faire|travailler|apprendre|réviser))|s'est tuée? (au travail|à la tâche|à l'ouvrage|en (voiture|moto|tombant))|ça me tue|tuer le temps|tue mouches?",
    "(ne |n')?(veux|veut|ve|veu|voudrais|vais|vai|envie) (pas|plus|jamais) (de )?mourir (du|de|d'|des|à cause|comme|à|en|dans|par)( \\w{2,15})?",
    "(conjugue|conjuguer|conjugaison|verbe|verbes|contraire|synonyme|antonyme|définition|infinitif|participe( passé)?|féminin|pluriel|sens|nature|groupe|orthographe|racine|famille)( (de|du|d'|le|la|l'|mot|verbe|se|des|est|au|à)){0,4}( \\w{2,15})?( \\w{2,15})?",
    "(mourir|tuer|fuguer|harceler|frapper|battre|se suicider|désespéré) (est|c'est|est ce|verbe|au (présent|futur|passé)|à l'imparfait|en (anglais|chinois|grammaire))",
    "(comment on (dit|écrit)|comment dit on|comment s'écrit)( \\w{2,15}){1,2}",
    "(bat|bats|battu|battue|battent|battre|tape|éclate|écrase) (toujours |encore |souvent |tout le temps )?(aux|au|à la|à l'|à|au jeu|sur) (échecs|dames|cartes|foot|football|tennis|ping|course|basket|jeux?|uno|babyfoot|fifa|mario|ludo|awalé|hand|handball|belote|natation|monopoly|scrabble|nage|la console|la playstation|minecraft|fortnite|maths|bras de fer|badminton|pétanque|volley)",
    "(tape|tapes|taper|tapé) (un|une|des|le|la|à|sur|dans)( (message|texte|lettre|ordinateur|clavier|ordi|sms|porte|mains?|l'ordinateur|l'ordi|machine|exposé|doc))",
    "(frappe|frappé|tape|toque) à (la|ma|sa|notre) (porte|fenêtre)",
    "(coupe|coupé|coupée|brûle|brûlé|brûlée|blessé|blesse|fait mal|fais mal) (les |le |la )?(cheveux|ongles|frange|en (faisant|jouant|tombant|cuisinant|coupant|courant)|avec (du|une feuille|le papier|de l'eau|l'eau|le four|la casserole)|sans faire exprès|au (sport|foot|genou|pied|dos))",
    "(me|m') (touche|touché|touchée|touchent) (beaucoup|droit|au cœur|énormément|vraiment)|(histoire|film|livre|poème|chanson|ça|ce|texte|geste)( \\w{2,8}){0,2} (me|m'a|m'ont) (beaucoup )?(touche|touché|touchée)",
    "touche (du|le) (bois|cercle|sol|fond|but)|touche (la|sa|de la) (guitare|balle|piano|corde)",
    "(peux|peu|pe) (plus|pu|pas) (de (rire|ces|ce|cet|cette (leçon|chaleur|page|prof)|la (chaleur|leçon)|les|l'|manger|mes)|il fait|des (devoirs|maths|exos))",
    "sauter (à la corde|une ligne|en longueur|en hauteur|à cloche|en parachute|à l'élastique|le repas)|planter (des|un|une|les|le|la) (tomates?|arbres?|fleurs?|graines?|légumes?|clous?|salades?|haricots?|manguiers?|riz|mil|tente|drapeau)",
    "(peine|point|angle|langue|mer|nature|feuille|eau|temps|poids|lettre|saison|bras) (de )?(mort|morte)",
    "(viol|violation) (de|du|d'un) (la )?(frontière|territoire|loi|règlement|secret)",
    "moque (bien |pas mal )?(de (ce|cette|ça|cyrano|l'|la leçon)|du|des notes)|je m'en moque",
    "(faire|fait|font|faut|pour) disparaître",
    "personne ne m'aime pas|personne n'aime (le|la|les)",
    "je (vaux|sers|servais) (la|le|de la|une|un|les)",
  ],
  whole: [
    {
      kind: "suicide",
      severity: "worry",
      patterns: [
        "{je} ?(ne |n')?(veux|veut|veu|ve|vx|voudrais|vais|vai|ai|suis) (pas|plus|jamais|vraiment pas)( du tout)?( envie)?( de)? ?({mourir}|{meTuer})",
        "(je|j) (n'ai|ai) pas envie de {mourir}",
      ],
    },
    {
      kind: "abuse",
      severity: "worry",
      patterns: [
        "{parent}… (va|vont|veut) (me |m')?(tuer|trucider|massacrer|défoncer|étriper|tué)( si| quand)?",
        "{parent}… (dit|dis|disent|a dit|disait|dise)… (d'aller mourir|va mourir|que je (meure|crève)|je devrais mourir|de crever)",
      ],
    },
    {
      kind: "bullying",
      severity: "worry",
      patterns: [
        "(dit|disent|dis|on me dit|ont dit)( \\w{2,7}){0,2} (d'aller (me|mourir|crever)|va (mourir|te tuer|crever|te pendre)|de (me tuer|mourir|crever|me suicider))( \\w{3,9})?|(va|vas) te (pendre|tuer|suicider)",
      ],
    },
  ],
  rules: [
    {
      kind: "suicide",
      severity: "urgent",
      patterns: [
        "(je|j'?|jle|moi je|trop|vraiment) ?{veux}( \\w{3,10})?( à| de| juste| trop)? ?({mourir}|{meTuer})|(je|j) ?(veux|veu|ve|vx|vais|voudrais) (en finir|finir avec (tout|la vie))",
        "{jai}( \\w{2,12}){0,3} {envie}( \\w{3,8})? (de |d'|2 |que )?({mourir}|{meTuer}|en finir|finir avec)|(^|trop |tellement |grave )(envie|envi|anvie) (de|d'|2) ({mourir}|{meTuer}|en finir)",
        "(je|j'?|j) ?(me|m'|m) ?(tue|tuerai|suicide|suiciderai|pends|suis (ouvert les veines|suicidé|ouverte? les veines)|flingue|bute|suis (raté|ratée|manqué))( ce soir| demain| maintenant| bientôt| si| à cause|$)|(je|j) me suis pendue?(?! (à|au|aux) )",
        "{ami}… (veut|voudrait|va|pense à|essaie de|essayé de|envie de|a envie de|menace de|veux|vouloir|parle de|veulent|tenté de)( se| s'| de| à)? ?({mourir}|(se |s')?(suicider|suicidé|tuer|pendre|foutre en l'air|tué|jeter))",
        "{ami} (s'est|a voulu se|a essayé de se) (suicidé|suicidée|pendu|pendue|tué|tuer|suicider|taillé les veines|ouvert les veines)",
        "{jai}… (idées|pensées|envies) (suicidaires?|noires|de mort|de suicide)|(idées|pensées|envies) suicidaires?|suis suicidaire|(je|j) ?(pense|songe|réfléchis|pensais)( \\w{2,9}){0,2} (au|à mon|aux?|à la) (suicide|mort)|(mon|tentative de|tenter de) suicide",
        "comment (faire pour |on fait pour |on peut |puis je |je peux |je fais pour )?(se |me |m')?(suicider|suicidé|tuer soi|tuer sans|pendre|tué sans|mourir (vite|sans|rapidement|facilement|en|dans son))( \\w{2,9}){0,3}|comment (je peux|puis je|faire pour) (me tuer|mourir)|(ça|ca|est ce que|c'est)( \\w{2,4}){0,2} (mal|douloureux|long|facile)( \\w{2,4})? (de |d')?(se |me )(pendre|suicider|tuer|noyer|tailler|jeter)|(avec )?combien de? ?{cachets} (on|pour|je|il faut|faut)( \\w{2,6}){0,2} ?(meurt|meurs|meure|mourir)|(mourir|suicider|tuer) (sans|vite et sans) (souffrir|douleur|avoir mal)|(moyen|façon|méthode|manière)( \\w{2,9}){0,4} (mourir|suicider|se tuer|me tuer)",
        "combien de? ?{cachets}… (mourir|tuer|mort|crever|overdose|suicider)|{jai}… (avalé|pris|bu|mangé)( \\w{2,8}){0,3} (tous|toute|plein|trop|beaucoup|boîte|plaquette|tube|\\d{2,3})( \\w{2,4}){0,3} ({cachets})|{jai} (avalé|bu|pris)( \\w{1,3}){0,4} {poison}|(bois|boire|avale|avaler|prends)( \\w{1,3}){0,3} ({poison}|{cachets})…( je)? (vais |va )?(mourir|meurs|tuer|mort)|pour mourir$",
        "((je|j) ?|{envie} (de |d')|faudrait )(vais|veux|veu|ve|vai|voudrais|pense à|compte|pourrais)?( me)? ?(saute|sauter|jeter|jette|balancer) (par|du|de|d'un|d'une|depuis|sous|dans)( \\w{1,5}){0,3} (fenêtre|pont|toit|balcon|immeuble|étage|train|vide|falaise|métro|rails|voiture|camion|bus|fleuve|rivière|puits|haut)",
        "(lettre|mot|message) d'adieux?|adieu (tout le monde|la vie|le monde|à tous|les amis|maman|papa)|mettre fin à (mes|ses|tes) jours|(finir|terminer|arrêter|quitter|mettre fin à) (avec )?(ma|cette|la) vie|quitter ce monde|(ma|la) corde pour me pendre",
        "(je|j'?) ?(ne |n')?(ai )?(veux|veu|ve|vx|veut|vais|pe|peux|peu|supporte|souhaite) (plus|pu|pas|pa) (vivre|exister plus|être en vie|continuer à vivre|rester en vie)|{jai} (plus|pu|pas) (trop )?{envie} (de )?(vivre|exister|être là|continuer à vivre)|(plus|pu|aucune) (envie|envi|raison|goût) (de |d')?(vivre|à la vie|continuer à vivre)|n'ai plus envie de vivre|marre de (vivre|la vie|cette vie)",
        "(veux|veu|ve|voudrais|aimerais|préfère|préférerais|vaut mieux|mieux|prefere|voudrai)( que)?( \\w{2,5}){0,2} (être |etre )?(mort|morte)$|(je|j) (mérite|devrais|dois|voudrais|vé|préfère|devrai) (de )?(mourir|crever|être morte?)|laissez moi mourir|je devrais être morte?|(bientôt|demain|ce soir) (je serai|je suis|serai) (mort|morte)|(je|j) me (taille|coupe|ouvre) les veines|suis ouvert les veines|ouvrir les veines",
      ],
    },
    {
      kind: "suicide",
      severity: "worry",
      patterns: [
        "(jamais|pas|ne pas) (voulu |demandé à )?(naître|être née?|exister)|(jamais|pas) (dû|du) (naître|exister|être née?)|(pas|jamais) demandé à naître|regrette d'être née?",
        "(la vie|vivre|ma vie|cette vie|exister)( ne| n')? ?(sert à rien|n'a (plus |pas |aucun )?(de )?sens|a (plus|pas|aucun) (de )?sens|ne vaut (rien|pas la peine)|vaut (rien|pas la peine|plus le coup)|m'intéresse plus|est nulle|est trop dure|ne vaut pas)|(à )?quoi (ça sert|sert|bon)( de| d')? ?(vivre|la vie(?! (d'|de|du|des))|exister|continuer à|ma vie)|pourquoi (je (vis|suis (en vie|née?|encore là|vivante?))|vivre|continuer à vivre)",
        "(personne|qui|est ce que|quelqu'un|tout le monde)( \\w{1,9}){0,4} (si je (meurs|mourais|mourrais|suis (mort|morte)|disparais|disparaissais|crève)|à mon enterrement)|si je (meurs|mourais|mourrais|disparais|disparaissais|suis morte?|crève|mourait)( \\w{1,9}){0,2} (personne|tout le monde|qui|ça|ils|elle|on|tu|vous|mes)|si j'étais morte?|si je (n'étais|étais|n'existais|existais) (pas|plus|mort)",
        "(mieux|heureux|heureuse|contents?|bien|tranquilles?|plus heureux|soulagés?) (sans moi|si j'étais (pas|plus|mort|morte|pas là)|si je (n'étais|mourais|disparaissais|étais))",
        "(je|j'?) ?(veux|veu|ve|vx|voudrais|aimerais|voudrai|préfère|préférerais|aimerai|préférerai)( \\w{3,8})? (ne (plus|pas) )?(disparaître|disparaitre|exister|ne plus (exister|être là)|plus exister|ne plus me réveiller|m'effacer)(?! (la|le|une|un))|{jai} {envie} (de |d')(disparaître|plus exister|ne plus exister|ne plus être là|tout arrêter)|(veux|voudrais) (pas|plus) exister",
        "(dormir|m'endormir|endormir)( \\w{2,8}){0,3} (jamais (me )?(réveiller|réveillé)|plus (jamais )?me réveiller|toujours)|(ne |n')?(plus|pas|jamais) me réveiller|(je|j) ?(déteste|hais|detest) (ma|la) vie|^(suicide|suicidaire|me tuer|mourir)$|que tout s'arrête",
      ],
    },
    {
      kind: "selfHarm",
      severity: "urgent",
      patterns: [
        "(scarifie|scarifier|scarification|scarifié|scarifiée|automutile|automutilation|auto mutilation|auto mutile|mutile|mutiler|automutiler|scarifi)(?! (rituelles?|tribales?|traditionnelles?|ethniques?))",
        "(je|j'?) ?(me|m'|m) ?(suis )?(coupe|coupé|coupée|taillade|tailladé|griffe|brûle|brûlé|pique|tape|frappe|mords|cogne|blesse|blessé|entaille|lacère|scarifie)( exprès| volontairement)?( la| le| les)? ?(bras|poignets?|veines|jambes|cuisses|peau|tête contre|tête|exprès|volontairement|avec (un|une|le|mon|la) (lame|compas|rasoir|cutter|couteau|briquet|cigarette|ciseaux?|aiguille|verre)|jusqu'au sang|quand|moi même|pour (oublier|me punir))",
        "(je|j'?|de|d'|à|veux|envie de|m'empêcher de) ?(me|m'|m) ?(fais|fait|faire|fai|suis fait|suis faite) (du )?mal( exprès| avec| à moi| volontairement| quand| aux?( \\w{2,8})| sur| tous| tout|$)|(me|m') (couper|faire saigner|taillader|punir|blesser|griffer|brûler) (les (bras|veines|poignets)|exprès|la peau|pour)|(envie|besoin) de (me couper|me blesser|me faire (du mal|mal|saigner)|me taillader|me frapper)",
        "{ami}( \\w{2,8}){0,2} (se|s') ?(mutile|coupe|scarifie|taillade|fait du mal|automutile|fait mal|brûle) ?(les (bras|veines|poignets)|exprès|avec|$)|(lame|cutter|rasoir|compas)( \\w{2,4}){0,2} (bras|poignets?|veines|peau)",
      ],
    },
    {
      kind: "selfHarm",
      severity: "worry",
      patterns: [
        "(je|j'?) ?(me|m'|m) ?(fais|fait|force à|forcé à|fai)( à)? vomir|(mange|bouffe|manger|avale)( \\w{2,6})? (plus|pas|rien)( \\w{2,5})? (pour|afin) (maigrir|perdre|être|me punir|mincir)|(je|j) (m'affame|me prive de (manger|nourriture))",
      ],
    },
    {
      kind: "abuse",
      severity: "urgent",
      patterns: [
        "{adulte}… {me} ?{frappe}|{adulte}… (a|ont) levé la main sur (moi|nous|maman)",
        "{adulte}( \\w{1,7}){0,3} {frappe}( \\w{3,7})? (maman|papa|ma mère|ma maman|mon père|mon papa|mon frère|mes frères|ma sœur|mes sœurs|ma petite sœur|mon petit frère|sa femme|mes parents)(?! aux?)|(il|elle)( \\w{1,7}){0,2} {frappe} (maman|ma mère|ma maman|mon petit frère|ma petite sœur)",
        "(je|j'?) ?(me fais|suis|me suis fait|étais|me fait|me fai)( \\w{3,8})? {frappe} (par|de|à la maison|chez moi)( \\w{2,4})? ?({adulte}|la maison|moi|chez)|(battu|battue|frappé|frappée|maltraité|maltraitée|violenté|violentée) (par mes?|par ma|par mon|chez moi|à la maison)( {adulte})?|(je|j) (suis|étais|me sens) (maltraité|maltraitée|un enfant battu|une enfant battue|battu|battue)",
        "(m'|me|m|nous) ?(enferme|enferment|enfermé|enfermée|enfermer|séquestre|attache|attachent|ligote|a attaché|a enfermé|a mis dehors|a mise dehors|met dehors|mettent dehors|mis dehors|mise dehors|a chassé|a chassée|chasse)( \\w{2,5}){0,2}|(me|nous|m') ?(donne|donnent|laisse|laissent|prive|privent)( \\w{3,6})? (pas|plus|rien|jamais|de)( \\w{2,3}){0,2} ?(à manger|à boire|manger|dormir|nourriture|repas|sortir de la|aller à l'école|nourrir)|ne (me|nous) nourri\\w{1,4}",
        "(bleus?|marques|cicatrices|traces|blessures|coups)( \\w{1,6}){0,5} (papa|père|mère|maman|ceinture|coups|parents|beau père|tonton|oncle)|(coups de|avec (la|une|sa)) (ceinture|câble|bâton|fouet|chicotte)( {me})?",
        "(veut|veulent|vont|va|ont|obligent?|forcent?|oblige|force|voulu|veux)( \\w{1,5}){0,3} (marier|mariage|donner à un|épouser|marié|mariée|vendre|vendu|vendue|fiancer)( \\w{2,5}){0,3} ?(force|forcé|vieux|homme|mari|$)|mariage forcé( \\w{2,5})?|(m'|me) (marier|marient) (de force|à|avec)|(je|j) (dois|vais devoir) (me marier|l'épouser)|veu\\w{1,4} me (marier|vendre|donner (en|à))",
        "(m'|me|m|nous|nous faire|me faire|m'ont|ma petite sœur|ma sœur) ?(exciser|excisé|excisée|excision|couper (là|en bas)|mutiler)|vont (m'exciser|exciser|me couper)|peur de l'excision",
        "violences? (conjugales?|familiales?|domestiques?)( \\w{1,6}){0,3} (chez moi|maman|papa|ma|mon|aide)|(chez moi|ma mère|maman|papa|mon père)( \\w{1,8}){0,4} (violences?|violent|violente|violant)",
      ],
    },
    {
      kind: "abuse",
      severity: "worry",
      patterns: [
        "(peur|envie|ose|oser|veux|veut|veu|ve|plaisir|ose pas|pas envie|crainte)( pas| plus)?( de| d')?( \\w{3,6})? ?(rentrer|retourner|être|aller)( \\w{3,6})? (à la maison|chez (moi|nous|lui|eux|mes|mon|ma)|dans ma maison|chez)",
        "(peur|peure|terrifiée?|trouille|effrayée?) (de |du |d')(mon |ma |mes |mon propre )?{parent}|{parent}( \\w{2,6}){0,2} (me|nous|m') ?(fait|font|fai) (très |trop |vraiment )?peur",
        "{parent}… (ne |n')?(veut|veulent|veux|aime|aiment|m'aime|m'aiment|voulait|voulaient) ?(plus|pas) (de moi|de nous|moi|$)|{parent}… (m'aime|m'aiment) (pas|plus)|{parent}… (me (déteste|détestent|hait|rejette|rejettent)|m'a abandonnée?|m'ont abandonnée?|regrette de m'avoir|regrettent de m'avoir)|(traite|traitent|dit|disent) (de|que je suis|que je suis une?) (bon à rien|bonne à rien|moins que rien|un accident|une erreur|bonne? à rien)",
        "{parent}… (m'insulte|m'insultent|me crie|me crient|me hurle|crie sur moi|hurle sur moi|crient sur moi|crie tout le temps)|(mes )?parents… (se (battent|disputent|tapent|frappent))( \\w{2,8}){0,3}|{fratrie}( \\w{2,6}){0,2} {me} ?{frappe}|rien à manger (à la maison|chez moi)|se (bat|battent|tapent) à la maison",
      ],
    },
    {
      kind: "sexualAbuse",
      severity: "urgent",
      patterns: [
        "{quelquun}( \\w{2,9}){0,3} (me|m'|m|ma|m'a|m'ont|mavait|m'avait) ?(touche|touches|touchent|touché|touchée|toucher|touch|tripote|tripoté|tripotée|caresse|caressé|caressée|pelote|peloté|palpe)(?! (la tête|l'épaule|les cheveux|le front))",
        "(touche|touché|touchée|toucher|tripote|caresse|caressé|mains?|pelote|frotte)( \\w{1,5}){0,2} (mes|mon|me|m'a|ma) {intime}|(touche|touché|touchée|toucher|tripote|caresse|caressé|pelote)( \\w{1,5}){0,3} (parties intimes|partie intime|sexe|zizi|culotte|fesses|seins)|(met|mis|mettre|passe|glisse)( \\w{1,3}){0,3} (main|mains|doigts?) (dans|sous|sur|entre)( \\w{2,3})? (ma|mes|mon|la) (culotte|jupe|fesses|slip|pantalon|cuisses?|seins|short|robe|jambes|t shirt)|attouchements?",
        "(m'|me|m) ?(oblige|obligé|obligée|force|forcé|forcée|demande|demandé|dit|fait|a fait|a demandé|a forcée?|a obligée?|ont forcée?|menace)( \\w{2,3})? ?(me )?(à |de |d')?(me |m')?(déshabiller|le toucher|la toucher|toucher son|enlever (mes|ma|mon)|sucer|coucher|faire l'amour|embrasser|me mettre nue?|faire des choses)",
        "(photos?|vidéos?|images?|fotos?|selfies?)( \\w{1,4}){0,3} {nu}|(envoie|envoyer|envoyé|demande|demandé|veut|partagé|diffusé|publié|envoi)( \\w{1,5}){0,4} (nudes?|dick pics?|photos? de mon corps)|nudes? de (moi|mon|ma)",
        "(m'|me|ma|m|a|été|m'ont|m'as|fait|s'est fait|fais|fait|suis fait) ?(viol|violé|violée|violer|viole|violés)(?! (la|le|les|une) (loi|règle|frontière))|{quelquun}( \\w{2,6}){0,3} (m'|me|m) ?(viole|a violée?)|victime (de viol|d'un viol|d'inceste|d'abus|d'agression|d'attouchements?)|agress\\w{1,4} sexuel\\w{0,6}|abus\\w{0,2} (sexuel\\w{0,5}|de moi)|(abuse|abusé|profite|a profité) (de moi|sexuellement|de mon corps)|inceste",
        "(m'|me|m|m'a) ?(montre|montré|a montré|montrer|fait voir)( \\w{2,3})? (son|sa|ses) (sexe|zizi|parties?|bite|pénis|truc|parties intimes)|(me|m') ?(montre|a montré|fait regarder)( \\w{2,3}){0,2} (porno?|films? (de cul|x|porno)|vidéos? (porno|de sexe))",
        "(vient|viens|entre|vien|venu|rentre|monte|se glisse|couche)( \\w{2,8}){0,2} (dans|sur) (mon lit|ma chambre la nuit|ma chambre (le soir|quand))|(coucher|couche|rapports?|relations?( sexuelles?)?|faire l'amour|sexe) avec (moi|lui|mon|un (homme|vieux|adulte)|elle)|(embrasse|embrassé|embrassée) (sur la bouche|de force)|(touch|embrass|caress)\\w{1,3}… (notre secret|rien dire|pas le dire|de secret|se taire|pas en parler|voulais pas|pas voulu)|voulais pas( \\w{2,8}){0,3} (touch|embrass)\\w{1,3}",
      ],
    },
    {
      kind: "sexualAbuse",
      severity: "worry",
      patterns: [
        "(je|j'?) ?(suis|sui|serais|crois être|pense être|chui|chuis)( \\w{4,9})? enceinte?|tombée? enceinte|(mes )?règles( \\w{2,6}){0,3} (retard|pas venues?)( \\w{2,8}){0,3}|suis je enceinte|est ce que je suis enceinte",
        "(c'est|sera|est) notre (petit )?secret|(dit|dis|demandé|demande|interdit|défend)( \\w{1,4}){0,3} (de ne (rien|pas)|de rien|de pas) (dire|le dire|en parler|raconter)|(inconnu|homme|monsieur|type|mec|adulte)( \\w{2,8}){0,3} (internet|insta|instagram|snap|snapchat|tiktok|facebook|whatsapp)( \\w{2,8}){0,4}|(inconnu|homme|monsieur|type|adulte)( \\w{2,9}){0,3} (me voir|me rencontrer|rendez vous|me suit|m'attend|monter dans sa voiture)|c'est quoi (un viol|le viol|l'inceste|un attouchement)",
      ],
    },
    {
      kind: "violence",
      severity: "urgent",
      patterns: [
        "(je|j'?) ?(veux|veu|ve|vx|vais|vai|voudrais|rêve de|pense à|jure que je vais|compte|dois)( \\w{3,8})? (le |la |les |l')?(tuer|poignarder|planter|buter|égorger|étrangler|flinguer|crever|tué|empoisonner|massacrer|zigouiller|descendre)( {lui})?( \\w{2,6})? ?({victime}|demain|ce soir|bientôt|tous|toutes|$)",
        "(je|j'?) ?(prends|prend|sors|ramène|apporte|amène) (un|mon|le|une) (couteau|cutter|lame|arme)( \\w{1,3}){0,3} (plante|tue|pique|poignarde|égorge)|{jai}( \\w{3,12})? {envie} (de |d')(le |la |les |l')?(tuer|poignarder|planter|buter|égorger|étrangler|flinguer|crever|tué)( {lui})?( \\w{2,6})? ?({victime}|$)|comment tuer (mon|ma|un|une|quelqu'un|sa) ?(prof|père|mère|homme|personne|frère|sœur|voisin|camarade|fille|garçon|beau père|maître|humain)?$",
        "(l'arme|le fusil|le pistolet) de mon (père|oncle|grand père|frère)( \\w{1,6}){0,5} (l'|en |au )?(école|lycée|collège|classe)|(amener|amène|ammener|emmener|apporter|apporte|prendre|ramener|ramène|prends|a|cache|porte|avec|venir avec|emmène)( \\w{1,4}){0,3} (couteau|arme|pistolet|flingue|fusil|machette|bombe|cutter|lame)( \\w{1,6}){0,5} (école|lycée|collège|classe|cours|l'école)",
        "(il|elle|ils|elles|on|quelqu'un|mec|garçon|homme|type|grand|élève|ex|copain|voisin|frère|oncle)( \\w{1,8}){0,5} (me|m'|m|nous) ?(tuer|poignarder|planter|buter|égorger|étrangler|tué|violer|faire la peau|crever)|(menace|menacé|menacée|menacent|menacer)( \\w{2,5}){0,2} (de mort|de me tuer|avec (un|une|son|sa) (couteau|arme|pistolet|lame|machette|cutter)|de (le|la|me) (frapper|tuer|violer))|menaces de mort",
        "(faire (sauter|exploser)|brûler|poser une bombe|incendier|mettre le feu)( \\w{1,3}){0,2} (l'école|mon école|le collège|le lycée|école|collège)|(tirer|tire) (dans|sur) (l'école|les élèves|ma classe|tout le monde|le prof|la foule)|tuerie( \\w{2,4}){0,2} école",
      ],
    },
    {
      kind: "violence",
      severity: "worry",
      patterns: [
        "(je|j'?) ?(veux|veu|ve|vx|vais|vai|voudrais)( \\w{3,8})? (me venger|le frapper|la frapper|les frapper|lui casser|le taper|la taper|les taper|lui faire (du )?mal|le défoncer|la défoncer|les défoncer|frapper (mon|ma|le|la))|envie de (le |la |les |lui )?(frapper|taper|défoncer|casser la gueule|faire du mal)",
      ],
    },
    {
      kind: "bullying",
      severity: "urgent",
      patterns: [
        "{pairs}( \\w{2,8}){0,3} ({me}|me poussent et me) ?({frappe}|poussent|crachent|tabassent)|(je|j'?) ?(me fais|me suis fait|me fait|me fai)( \\w{4,8})? (frapper|taper|battre|tabasser|agresser|racketter|cogner|frappé|tapé|tabassé|racketté)|(m'ont|on m'a|m'a)( \\w{4,8})? ({frappe})( \\w{2,8}){0,3} (l'école|école|la récré|récré|la sortie|les toilettes|le collège|la cour|en classe)|(suis|été) (frappé|frappée|tapé|tabassé|agressé|agressée|racketté|rackettée|battu|battue)( par| à| à la| tous)",
        "(me |m'|nous |on m'a )?(racket|rackette|rackettent|racketter|racketté|rackété)(?!s de)|(vole|volent|prennent|piquent|pique|prend|volé)( \\w{2,5})? (mon|mes) (argent|goûter|affaires|téléphone|sous)( \\w{1,5}){0,3} (frapp|tap|menac)\\w{0,4}|(attendre|attendent|attend|m'attend) à la sortie( pour)?( \\w{2,6}){0,2}",
      ],
    },
    {
      kind: "bullying",
      severity: "worry",
      patterns: [
        "(me fais|me fait|me sens|suis|été|m'|me|on me|on m'|nous|se fait|victime de|subis|subi|subit|du|ami|amie) ?(harcel|harcèle|harceler|harcelé|harcelée|harcèlent|harcellement|harcèlement|harcelement|cyberharcelé\\w?|cyber harcelé\\w?|arceler|arcelé)( \\w{2,6})?|(harcèlement|harcelement) (scolaire )?(à mon|dans ma|que faire|aide)",
        "(se|ce) (moque|moques|moquent|mok|moqué|moquait|fout|foutent)( \\w{2,8})?( tous| toutes| tout le temps| toujours| toute la journée)? de (moi|ma|mon|mes|nous|ma couleur)|(rigole|rigolent|rient|rit|ricanent) de moi",
        "(m'|me|m|nous) ?(insulte|insultent|insulter|insulté|rejette|rejettent|exclu|exclue|excluent|exclut|exclure|ignore|ignorent|embêtent|emmerdent|humilie|humilient|crache dessus|crachent dessus|traite de|traitent de|traitaient de|bouscule|bousculent|poussent|menacent|menace|critiquent|isole|isolent)( \\w{2,8})?(?! gentiment)",
        "(personne|aucun|pas un)( \\w{1,6}){0,2} (veut|veux|me|m'|ne me|ne m') ?(pas )?(jouer|parle|parler|parlent|être|s'asseoir|rester|traîner|aime bien)( \\w{2,5}){0,2}( moi)?|{jai} (pas|aucun|plus|zéro) (d'|de )?(ami|amis|copain|copains|copine|copines)|(tout le monde|ils|elles|toute la classe|les autres)( \\w{2,6}){0,2} (me|m') ?(déteste|détestent|hait|haïssent|évite|évitent|en veut|en veulent)|(toujours|tout le temps)( \\w{2,4})? seule? à la (récré|récréation|cantine)",
        "(racontent|disent|lancent|inventent)( \\w{2,5}){0,2} (rumeurs?|mensonges?|méchancetés|horreurs) sur moi|(vole|volent|prennent|piquent|cachent|cassent|déchirent) (mon|mes) (argent|goûter|affaires|sac|téléphone|cahiers?|trousse)",
      ],
    },
    {
      kind: "runaway",
      severity: "urgent",
      patterns: [
        "{jai} fug(ué|uée|uer|ue)|(je|j'?) ?(me )?suis (enfuie?|parti|partie|barrée?|sauvée?) de (chez (moi|nous|mes)|la maison|ma maison)|(sais|sait) (pas|plus) où (dormir|aller|vivre|loger|passer la nuit)|nulle part où (dormir|aller|vivre)|(je|j) (dors|vis|suis) (dehors|dans la rue|à la rue)|(mis|mise|foutue?|jetée?) (à la porte|dehors|à la rue) (par|de)|(m'a|m'ont|me) (viré|virée|mis à la porte|mise à la porte|jeté dehors|jetée dehors) (de chez|de la maison)?",
      ],
    },
    {
      kind: "runaway",
      severity: "worry",
      patterns: [
        "(je|j'?|comment|de|d'|{ami}|on|où) ?(veux|veu|ve|vais|vai|voudrais|envie de|pense à|va|faire pour|compte|pour|veut)?( \\w{3,8})? ?(fuguer|fugé|fugue$|faire une fugue|fugué sans)( \\w{2,8})?(?! de bach)",
        "((veux|veu|ve|vx|vais|vai|voudrais|aimerais|dois|compte)|{envie} (de|d'|2))( \\w{3,8})? (m'enfuir|m'échapper|partir loin|partir|me sauver|me barrer|me casser|quitter|fuir)( \\w{2,5}){0,3} (de (chez (moi|nous|mes)|la maison|ma maison|ma famille)|chez moi|la maison|ma maison|ma famille|mes parents|loin de tout|plus revenir|jamais revenir)",
      ],
    },
    {
      kind: "despair",
      severity: "worry",
      patterns: [
        "(je|j'?|suis|me sens|sui|chui|chuis)( \\w{3,12}){0,2} (désespéré|désespérée|desespere|au fond du trou|au bout du rouleau|à bout|anéantie?|perdue? dans ma vie|inutile|dépressi\\w{1,3}|dépressif|déprimée?|détruite?|brisée?|un fardeau|un poids|de trop|une merde|un déchet|un raté|une ratée|bon à rien|bonne à rien|une erreur|un boulet)|(plus|pu|aucun|perdu) (d'|tout |l')?espoir|dépression$|fais une dépression",
        "(personne|perssonne|person|aucune personne)( ne| n')? ?(m'|me|m|s'|se) ?(aime|aimes|aimera|comprend|comprends|soucie|veut|écoute|aide|aiment|intéresse à moi|veux|croit|regrettera|voit|emm)( \\w{2,5})?|(personne|perssonne) (ne )?(tient à moi|veut de moi|pense à moi|s'occupe de moi)|(tout le monde|toute? ma famille|ils|tous)( \\w{2,3})? me (déteste|détestent|hait)",
        "(j'en|jen|j en|g|j'ne|jn|je n'en|n'en) ?(peux|peu|pe|pouvais|peut) (plus|pu)( du tout| de (la vie|ma vie|cette vie|tout|vivre)| j'|$)|j'en ai marre (de tout|de ma vie|de vivre)|(je|j) (tiens|tient|supporte|peux) (plus|pu)( le coup| tout ça| ma vie| continuer|$)|(je|j) craque$",
        "(je|j'?) ?(me|m') ?(déteste|detest|hais|dégoûte|degoute|haïs)(?! (les|la|le|pas))|(je|j'?) ?(ne |n')?(sers|sert|cer|vaux|vaut|vaus|mérite|suis) (à |bonne? à )?(rien|rien du tout|pas d'être aimée?)|(plus rien|rien|plus)( \\w{1,3}){0,2} (n'a|a|n'ai|d') ?(de )?(sens|importance)|(je|j) ?(suis|sui) (qu'|que |rien qu')?(une?) (merde|nulle|nullité|moins que rien|erreur|déchet|fardeau)",
        "(me sens|suis|sens)( \\w{3,11}){0,2} (seule?|abandonnée?|vide|mal aimée?)( au monde|$)|(pleure|pleurer|pleur)( \\w{2,5}){0,2} (toutes? les|tous les|chaque|la) (nuits?|soirs?|jours?)|(pleure|pleurer) (tout le temps|sans arrêt)|(aidez moi|aide moi|sauvez moi|au secours)( svp| s'il vous plaît| je (suis|vais)| pitié|$)|suis en danger",
      ],
    },
  ],
};
