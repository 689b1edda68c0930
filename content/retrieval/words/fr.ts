import { everydayFrench } from "./everydayFrench.ts";
import { type LanguageWords, pairsOf, wordsOf } from "./languageWords.ts";
import { synonymsFrench } from "./synonymsFrench.ts";

const superlative =
  /\bl(?:e|a|es) plus (?!d['’e])(?:\p{L}{3,})|\bmeilleure?\b|\bl(?:e|a) premi(?:er|ère) \p{L}+ (?:du|de|au)\b/iu;

/** French. Compiled by hand for questions of primary school children. */
export const french: LanguageWords = {
  stopWords: new Set(
    wordsOf(`
      le la les l un une des du de d au aux à en y dans sur sous par pour avec sans chez vers entre contre pendant depuis
      jusque jusqu dès
      ce cet cette ces ça c cela ceci celui celle ceux celles
      je j me m moi tu te t toi il elle on se s soi nous vous ils elles eux lui leur leurs mon ma mes ton ta tes son sa ses
      notre nos votre vos
      qui que qu quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles comment pourquoi quand combien
      est-ce est es suis sommes êtes sont était étaient être été étant sera serait soit
      ai as a avons avez ont avait avaient avoir eu aura aurait ait
      fait fais font faire faut doit dois doivent devoir peut peux peuvent pouvoir pourrait veut veux vouloir
      va vas vont aller
      et ou mais donc or ni car si comme alors puis aussi ainsi lorsque lorsqu puisque puisqu quoique
      ne n pas plus moins non oui rien jamais toujours souvent parfois encore déjà très trop peu beaucoup tout toute tous
      toutes autre autres même mêmes chaque quelque quelques plusieurs certain certains certaine certaines tel telle
      là ici voilà voici
      dire dis dit veux signifie veut-dire expliquer explique expliquez savoir sais sait maître maîtresse monsieur madame
      stp svp merci bonjour appelle appelle-t-on appeler nom chose choses truc trucs quelqu quelqu'un gens
      arrive passe passer façon sorte genre utiliser utilise sert servent servir vraiment
    `),
  ),
  lightWords: new Set(
    wordsOf(`
      mettre prendre donner garder laisser trouver chercher regarder voir montrer essayer commencer aider tenir rester venir
      partir devenir revenir penser croire aimer espérer apprendre connaître comprendre réussir marche marcher aille
      bon bonne bien mal mieux mauvais joli beau belle vrai vraie facile difficile important utile capable grave
      dedans dehors après avant bientôt maintenant aujourd'hui longtemps tôt tard ensemble seul seule presque assez plutôt
      seulement surtout autant environ exactement fois coup raison droit manière vaut valoir fond importe besoin
    `),
  ),
  everydayWords: everydayFrench,
  asksNumber: /combien|quel âge|quelle (?:taille|longueur|distance|hauteur)/iu,
  countedThing: /\bcombien (?:de |d['’])(?!(?:temps|fois)\b)(\p{L}+)/iu,
  asksWay: /^comment\b/iu,
  answerKinds: [
    {
      asks: /combien de (?:temps|jours|minutes|heures)/iu,
      holds: /\d\S*\s(?:minutes?|secondes?|heures?|jours?|semaines?|mois|ans|années)\b/iu,
    },
    {
      asks: /quelle (?:taille|longueur|distance|hauteur|profondeur)/iu,
      holds: /\d\S*\s(?:[ck]?m|(?:centi|kilo)?mètres?|pas|carreaux)\b/iu,
    },
    { asks: /\bp[eè]se\b|quel poids/iu, holds: /\d\S*\s(?:k?g|(?:kilo)?grammes?|tonnes?)\b|\bp[eè]se/iu },
    { asks: /quelle température|degrés?/iu, holds: /°|degrés?/iu },
    { asks: /combien de fois/iu, holds: /\bfois\b|chaque|tous les|par (?:jour|minute|semaine)/iu },
    { asks: /quel âge/iu, holds: /\d\s?ans\b/iu },
    {
      asks: /quelle (?:heure|saison|année)|quel (?:mois|jour|moment)|quand est-ce|c['’]est quand/iu,
      holds: /\b(?:matin|midi|soir|nuit|jour \d|\d+\sh|mois|saison|quand|après|avant|jusqu)/iu,
    },
    { asks: /\bprix\b|coûte|coûtait|argent/iu, holds: /\bprix\b|coûte|argent|pay[eé]/iu },
    { asks: /invent[eé]|découvert/iu, holds: /invent[eé]|découvert/iu },
    { asks: superlative, holds: superlative },
  ],
  copulas: new Set(wordsOf("est sont signifie était a ont désigne appelle")),
  irregularForms: pairsOf(`
    yeux:oeil œil:oeil os:os cœur:coeur sœur:soeur
    bois:boire boit:boire boivent:boire buvons:boire bu:boire boisson:boire
    lis:lire lit:lire lisent:lire lu:lire lecture:lire lecteur:lire
    écris:écrire écrit:écrire écrivent:écrire écriture:écrire
    vois:voir voit:voir voient:voir vu:voir
    prends:prendre prend:prendre prennent:prendre pris:prendre
    mets:mettre met:mettre mettent:mettre mis:mettre
    sens:sentir sent:sentir sentent:sentir
    tient:tenir tiennent:tenir vient:venir viennent:venir devient:devenir deviennent:devenir
    meurt:mourir meurent:mourir mort:mourir
    tombée:tomber chaude:chaud chaudes:chaud chaleur:chaud froide:froid froides:froid
    longue:long longues:long longueur:long blanche:blanc sèche:sec sèches:sec sécher:sec sèchent:sec séché:sec
    grande:grand grosse:gros petite:petit égale:égal égales:égal égaux:égal
    multiplication:multiplier multiplie:multiplier division:diviser divise:diviser
    respire:respirer respiration:respirer évaporation:évaporer évapore:évaporer
    description:décrire décris:décrire décrit:décrire décrivent:décrire
    mesure:mesurer mesures:mesurer comparaison:comparer comparaisons:comparer
    pousse:pousser poussent:pousser germination:germer germe:germer germent:germer
    battement:battre battements:battre bat:battre battent:battre
    correction:corriger nourriture:nourrir nourrit:nourrir
    protège:protéger protègent:protéger bouge:bouger bougent:bouger mouvement:bouger
    lever:lever lève:lever couche:coucher
  `),
  numbers: pairsOf(`
    deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 quinze:15 vingt:20 trente:30
    quarante:40 cinquante:50 soixante:60 cent:100 mille:1000 douzaine:12
  `),
  parts: pairsOf(`
    demi:2 demie:2 demis:2 demies:2 moitié:2 tiers:3 quart:4 quarts:4 cinquième:5 cinquièmes:5 sixième:6 sixièmes:6
    septième:7 septièmes:7 huitième:8 huitièmes:8 neuvième:9 neuvièmes:9 dixième:10 dixièmes:10
  `),
  synonyms: synonymsFrench,
};
