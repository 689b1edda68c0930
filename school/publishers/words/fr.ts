/**
 * 256 French words for the bytes 0 to 255, such as a child knows. Accents aside, no two are nearer than three letters, or begin with the same four.
 * Compiled by hand. The order is for ever: another one would give the same key other words.
 */
export const french: readonly string[] = `
  abeille abricot agneau aiguille aimant alouette amande ananas araignée ardoise artichaut asperge assiette
  atelier aubergine autruche avion baleine ballon bambou banane basilic bateau beurre bicyclette biscuit blaireau
  bonbon boulanger boussole bouteille bracelet branche brebis brosse cacao cactus cahier caillou canard caravane
  carotte cascade casquette castor ceinture cerise chalet chameau chanson chaussure chenille cheval chocolat
  cigale cigogne ciseaux citron clarinette cloche coccinelle coffre colibri colline comète concombre confiture
  coquillage corail corbeille cousin couverture crayon crêpe crevette crocodile cuillère cuisine cygne cymbale danseur
  dauphin dentiste désert dindon docteur domino drapeau écharpe échelle éclair école écureuil éléphant enveloppe
  épinard éponge équipe escargot éventail falaise famille fanfare fauteuil fenêtre fermier figue flamant fleur
  flocon flûte fontaine forêt fougère fourchette framboise fromage fusée galaxie garage gazelle genou globe gomme
  gorille grenouille grillon guirlande guitare hamac hanneton herbe hérisson hibou hippocampe hirondelle horloge
  igloo image insecte jardin jongleur jonquille journal jumelles kangourou kiwi koala lampe lanterne lapin
  lentille léopard lettre libellule licorne livre luciole lunettes magasin mandarine marché marguerite marionnette
  matelas melon menuisier mésange métro miel miroir mouton muguet musique myrtille neige noisette océan orange
  orchestre otarie palmier panda panthère papillon parapluie parfum pastèque patate pélican perroquet persil phare
  phoque piano pigeon pingouin pirogue piscine planète poney potiron prairie promenade puzzle pyramide racine
  raisin requin rideau rivière robot rossignol ruban ruche sable salade sandale saumon sauterelle saxophone
  scarabée serviette sifflet singe sirop soleil souris spectacle statue tabouret tartine taureau télescope tempête
  tente théâtre timbre toboggan tonnerre tortue tournesol tracteur trèfle triangle trompette tulipe tunnel velours
  village violon voiture volcan wagon yaourt zèbre
`
  .trim()
  .split(/\s+/u);
