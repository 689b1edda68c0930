import { wordsOf } from "./languageWords.ts";

/** Verbs, adjectives, adverbs and general nouns of everyday French. Compiled by hand, whatever the lessons hold. */
export const everydayFrench: ReadonlySet<string> = new Set(
  wordsOf(`
    abandonner abondant absent abîmer accepter accompagner accrocher acheter adorer adulte affreux agir agrandir
    agréable aide aigu ailleurs aimable air ajouter allumer allure amener amer ami amitié amusant amuser an ancien animé
    annoncer année apercevoir applaudir apporter approcher appuyer arracher arranger arriver arrêter asseoir attacher
    attendre attentif attention attirer attraper augmenter auparavant aussitôt autour autrement avaler avancer avis
    avouer baisser bande bas bavard bavarder bizarre blesser bloquer boire bonhomme bord boucher bouder bouger bout
    brave bricoler briller bruit bruyant brûlant brûler but bébé bête bêtise cacher cadeau calme calmer capacité carré
    cas casser chance changer chanter chaud chauffer chemin cher choisir choix ci-dessous clair claquer classe coin
    coller colorier colère commander comparer complet complètement compter conduire confier confortable conseil
    conseiller consoler construire content continuer copain copier copine correct correspondre corriger coucher couler
    couleur coupable couper courageux couramment courir court cousin couvrir creuser creux crier cueillir cuire curieux
    célèbre côté d'abord dangereux danser davantage debout demander demeurer dernier derrière descendre dessin dessiner
    dessous dessus devant deviner différence différent diminuer directeur discuter disparaître dominer dormir dorénavant
    doucement doux droite drôle drôlement dur durer débrouiller début déchirer décider découper découvrir décrire défaut
    défendre dégager dégoûtant dégueulasse délicieux démarrer dépasser dépenser déplacer déposer dépêcher déranger
    désirer détail détester effacer efficace effort embrasser embêter emmener emporter empêcher encourager endroit
    enfant enfants enfermer enfin enfoncer enlever ennui ennuyer ennuyeux enrouler ensuite entendre entier entièrement
    entouré entrer envie envoyer erreur espace espoir exact exagérer examiner excuser exemple exister exprès fabriquer
    facilement facilité faible faillir faim famille fatigué faute faux femme fermer figure filer fille fin finalement
    finir fiston flotter fondre force forcément forme former fort fou fouiller fragile frais franchement frapper froid
    frotter frère fuir furieux fâcher fâché fête fêter gagner gamin gars garçon gentil gentiment glacé glissant glisser
    gosse goût goûter grand grand-mère grand-père grandeur grandir gratter gratuitement gribouiller grimper gris gronder
    gros groupe guider guérir gâcher géant généreux gêner habile habiter habitude haut heure heureusement heureux homme
    honnête horrible humain humeur humide hésiter idée image imaginer imiter immense immédiatement impoli impossible
    inconnu incroyable indiquer inquiet inquiéter installer intelligent intéressant intéresser intérieur inutile
    inventer inviter jaloux jeter jeune joie joindre joliment jouer jour jumeau juste justement lancer large largement
    lasser laver lent lentement lever libre lieu ligne lire lisse liste loin long longer longueur lourd là-bas lâcher
    léger légèrement magnifique maison malade maladroit malin maman mamie manger manquer marquer matin mec meilleur
    mener mentir merveille mesure midi mignon milieu mince minute mois moment monde monter moquer morceau mordre mot mou
    mouiller mouillé mourir moyen mutuellement mère méchant mélanger mémé mériter mûr nager naturel naturellement naître
    nerveux net nettoyer niveau nombre nommer normal normalement notamment noter nourrir nouveau nuit nul nulle-part
    objet observer obtenir occasion occuper offrir oncle ordre organiser oser oublier ouvrir paire panne papa papi papy
    paraître pardonner pareil parent parents paresseux parfait parfaitement parler part partager participer particulier
    partie partout patient patienter patron pause pauvre payer peindre peine pendre percer perdre permettre personnage
    personne peser petit peur peureux peut-être piquer place plaire plaisir plan plein pleurer plier plonger poids point
    pointu poli porter poser poursuivre pourtant pousser pratique pratiquement pratiquer premier pressé principal
    principalement privé problème prochain produire profiter profond projet promener promettre prononcer propre
    proprement protéger prouver prudent près préférer préparer présenter prévenir prévoir prêt prêter public puissant
    punir pâle père pépé quantité quasiment quelquefois question quitter raconter raide ralentir ramasser ramener rang
    ranger rapide rapidement rappeler rapport rapporter rare rarement rassurer rater ravi rayon rayé recevoir
    recommencer recopier redevenir refaire refuser rejoindre relever relire remarquer remercier remettre remonter
    remplacer remplir remuer rencontrer rendre rentrer renverser reposer respecter ressembler reste retirer retourner
    retrouver riche rigoler rigolo rire rond ronfler rouge rouler rugueux rythme règle réaliser réalité récemment
    récupérer réel réfléchir réparer répondre réponse répéter réserver réunir réveiller réviser rêve rêver sacré sage
    sale salir saluer sauter sauver sec secouer secret semaine semblable sembler semer sens sensible sentir serrer
    siffler signaler signe signer silence silencieux simple simplement sinon situation soeur soigner soir solide sombre
    sonner sortir sot souci soudain souffler souffrir souhaiter soulever soupirer sourire soutenir souvenir spécial
    suffire suivant suivre supérieur surprendre surprise surveiller sympa sécher séparer série sérieux sûr sœur tache
    tacher taille taire tante taper tas tellement temps tendre tenter terminer terrible timide tirer titre tomber tordre
    tordu total toucher tour tourner tout-de-suite tout-à-coup tranche trancher tranquille transformer transporter
    travail travailler traverser traîner tremper tricher triste tromper tuer type unir usage vacances valeur vendre
    verser vide vider vie vieux vif vilain visiter vite vitesse vivant vivement vivre voisin voisinage voix voler
    volontiers volonté vérifier vérité âge échanger éclairer éclater économiser écouter écrire également égaliser
    égoïste élever éloigner élève énerver énorme épais épeler éplucher épuisé équipe étaler état éteindre étirer
    étonnant étonner étrange étroit étudier évidemment évident éviter
  `),
);
