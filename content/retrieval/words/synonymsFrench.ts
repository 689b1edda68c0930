import { groupsOf } from "./languageWords.ts";

/** What children may say for one another in French, one group a line; forms that the index keeps apart too. */
export const synonymsFrench: readonly (readonly string[])[] = groupsOf(`
  malade maladie
  microbe microbes bactérie
  sale boueuse boueux boue polluée
  propre pure
  potable sûre
  crotte crottes excréments
  toilettes latrines cabinet
  déchets ordures poubelle
  soleil ensoleillé
  lumière soleil
  chaud chauffer tiède
  froid frais
  vite rapide rapidement vitesse
  grand gros énorme
  petit minuscule
  commencer début
  finir fin terminer
  arrêter stopper
  réparer corriger
  faute erreur
  enfant élève
  maman mère
  papa père
  grand-mère mamie
  adulte adultes grandes
  pain galette
  morceau part partie tranche
  couper partager diviser découper
  égal pareil même identique
  équivalent égal
  demi moitié
  juste équitable
  nombre chiffre
  bas dessous
  haut dessus
  compter nombre
  multiplier fois
  soustraire moins enlever
  ajouter additionner
  rester reste
  distance loin
  règle mètre
  pas enjambée
  pluie pleuvoir pleut
  goutte gouttelette gouttes
  vapeur gaz
  évaporer disparaître sec
  condensation condenser
  air gaz
  respirer souffle
  battre cogner
  pouls battre
  muscle force
  ventre estomac
  os squelette
  protéger abriter
  plier pli
  articulation coude
  nourrir manger aliment repas
  sucre sucré
  sol terre
  graine haricot
  germer pousser
  plante végétal
  insecte abeille
  vent souffle
  bouteille récipient bocal
  pot récipient
  couvercle couvrir bouchon
  filtrer filtre tissu
  bouillir bouillante ébullition
  tuer détruire
  savon laver
  histoire conte récit
  héros principal
  lettre message courrier
  salutation bonjour
  formule au-revoir
  signature signer
  poli politesse respect
  brouillon version
  décrire imaginer
  vue voir regarder
  ouïe entendre écouter oreille
  odorat sentir nez odeur
  toucher main peau
  goût langue goûter
  précis exact
  près proche
  loin lointain
  carte plan
  symbole signe dessin
  légende clé
  direction sens
  chemin sentier route
  infirmière infirmier docteur
  fabriquer construire
  preuve prouver
  raconter conter
  ordre suite
  fleur pétale
  puits forage
  flaque mare
  nuage nuages
  couler coule
  additionner ajouter somme total
  ami copain camarade
  animal bête
  anneau cercle rond
  apprendre étudier
  ardoise tableau
  attacher lier nouer
  autrefois jadis
  banc siège
  bébé nourrisson
  bord côté
  bouche lèvres
  bouger remuer
  bouillir chauffer cuire
  brun marron
  bruit son
  caillou pierre roche
  carton boîte caisse
  casser briser
  ceinture taille
  champ terrain
  chemin rue
  chèvre bique
  clair transparent limpide
  coin angle
  comparer comparaison
  content heureux joyeux
  copier recopier recopie
  corde ficelle fil
  corriger réparer réparé
  courir course galoper
  crâne tête
  déchirer déchiré
  début commencement
  déplacer bouger
  descendre baisser
  dessin dessiner image
  deviner estimer
  différent autre
  doigt pouce
  drapeau fanion
  droite droit
  égal équivalent
  élève écolier
  endroit lieu place
  énergie force
  enlever retirer ôter
  enfant gamin garçon fille
  étaler étendre
  étirer allonger
  évaporer sécher
  fabriquer faire
  fatigué épuisé
  faute erreur
  fenêtre vitre
  feu flamme
  fleuve rivière
  forme figure
  frère soeur
  glace gelé
  gobelet tasse verre
  grain graine
  grandir pousser croître
  habit linge vêtement vêtements
  haut hauteur
  histoire conte
  homme monsieur
  humide mouillé
  idée pensée
  infirmière médecin docteur
  insecte bestiole
  jardin potager
  jour journée
  kilogramme kilo kg
  kilomètre km
  centimètre cm
  lancer jeter
  large largeur
  laver nettoyer
  lent lentement
  lentement doucement
  lettre courrier
  lourd poids peser
  maison case
  marché vente
  marmite casserole
  matin aube
  mener conduire
  menuisier charpentier
  mère maman
  milieu centre
  moitié demi
  montrer indiquer
  morceau bout
  mouiller tremper
  moyen façon
  nez narine
  noter écrire
  nuit obscurité
  odeur parfum
  oeil yeux
  oncle tonton
  ordures saleté
  os squelette
  ouvrir ouverture
  pâle clair
  panier corbeille
  partager répartir distribuer
  pays nation
  pencher plier
  perdre égarer
  personne humain
  personnage héros
  pesticide poison
  planter semer
  pluie averse
  poison toxique
  prix coût
  problème souci ennui
  propre lavé
  quantité nombre
  rapide vite
  récolte moisson récolter
  regarder observer
  réponse répondre solution
  repos reposer dormir
  reste restant
  rond cercle
  route chemin piste
  rugueux rêche
  sac sachet
  sauter bondir
  sécher sec
  sel salé
  souhaiter voeu
  tâche travail
  tante tata
  tissu linge chiffon
  tomber chute
  torchon linge
  traces marque
  trouver découvrir retrouver
  tuyau tube
  usage utilité
  vaisseau veine
  vapeur buée
  vélo bicyclette
  vendre vente
  vendeuse marchande vendeur
  vêtement linge
  vieux vieil âgé
  visage face
  visiter visite
  voir apercevoir
  voisin proche
  voyage trajet
  attendre attend attendu
  asseoir assis assied assieds
  battre battu
  boire bois boit bu
  connaître connaît connu
  construire construit bâtir
  courir court couru cours
  couvrir couvert couvre
  croire croit cru crois
  cuire cuit cuisson
  descendre descend descendu
  disparaître disparaît disparu
  dormir dort dors sommeil
  entendre entend entendu
  éteindre éteint
  étendre étend étendu
  fondre fond fondu
  grandir grandit
  joindre joint rejoindre rejoint
  naître né naît
  offrir offert offre
  ouvrir ouvert ouvre
  peindre peint peinture
  perdre perd perdu
  plaire plaît plaisir
  recevoir reçoit reçu reçoivent
  rendre rend rendu
  répondre répond répondu réponse
  rire rit
  sortir sort sorti sors
  souffrir souffert
  suffire suffit suffisent
  suivre suit suivi suivent
  tordre tordu
  vendre vend vendu vente vendeur
  vivre vit vécu
  dégoûtant sale
  valeur vaut valoir
  semer planter
  eau-de-javel chlore javel
  chemin itinéraire
  impoli poli
  résoudre solution
  semblable pareil
  tas groupe
  pollen poussière
  vitesse rapide vite
  sentir renifler
  rocher pierre caillou
  sentier chemin
  marche marcher
  pesée poids peser
  achat acheter
  arrosage arroser
  calcul calculer
  cueillette cueillir
  dessin dessiner
  lavage laver
  pliage plier pli
  partage partager
  semis semer
  chauffage chauffer chaud
  refroidir froid refroidit
  blesser blessure
`);
