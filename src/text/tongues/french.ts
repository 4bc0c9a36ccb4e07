import {
  ARTICLE,
  AS,
  conjugated,
  FEMALE,
  HAS,
  HE,
  LINK,
  MALE,
  NOT,
  OF,
  ROLE,
  SAYS,
  SHE,
  STOP,
  THAT,
  THEY,
  tongue,
} from './tongue.ts'

/** Verbs in -er by their stems, in the third person of each tense, and the participle. */
const stems = `déclar expliqu ajout affirm assur estim précis soulign racont demand confi not observ indiqu insist regrett soupir
  plaisant témoign exclam signal martel lâch contest murmur cri confirm avou argument ironis constat comment soupçonn démontr
  prophétis tranch lament`
const regular = conjugated(stems, 'e ent ait aient a èrent é era eront erait')

export const french = tongue(
  [
    [SAYS, regular],
    [
      SAYS,
      `dit disait disent disaient dirent dira diront dirait répond répondent répondait répondit répondu répondirent écrit
      écrivent écrivait écrivit conclut concluait conclu prévient préviennent prévenait prévint prévenu promet promettent promettait
      promit promis reconnaît reconnaissent reconnaissait reconnut reconnu soutient soutiennent soutenait soutint soutenu maintient
      maintenait maintenu prétend prétendent prétendait prétendit prétendu craint craignent craignait admet admettent admettait admis
      avertit avertissent averti dément démentent démentait démenti poursuit poursuivait poursuivi croit croient croyait annonce annoncent
      annonçait annonça annoncé lance lançait lança lancé dénonce dénoncent dénonçait dénonça dénoncé jugeait jugea jugé rappelle rappellent
      rappelait rappela rappelé révèle révèlent révélait révéla révélé répète répètent répétait répéta répété espère espèrent espérait espéré
      considère considèrent considérait considéré suggère suggèrent suggérait suggéré résume résumait résumé`,
    ],
    [HAS, 'a ont avait avaient sest est ai avons avez na nont navait navaient ayant'],
    [THAT, 'que si'],
    [NOT, 'pas jamais na nont navait navaient ni aucunement nullement'],
    [HE, 'il'],
    [SHE, 'elle'],
    [THEY, 'ils elles'],
    [ARTICLE, 'le la les un une des son sa ses leur leurs plusieurs notre'],
    [OF, 'de du des au pour'],
    [LINK, 'de du le la'],
    [AS, 'comme'],
    [
      STOP,
      `selon dans en sur sous avec sans par chez vers depuis pendant après avant contre entre on et ou mais donc car que qui quand lorsque
      lundi mardi mercredi jeudi vendredi samedi dimanche hier demain ne pas aussi encore puis ensuite lui leur nous vous me se où ce
      cette très bien alors ici là toujours également déjà jamais ne n en y na pourtant toutefois cependant notamment ainsi pas
      jour jours saison saisons heure heures cas circonstances besoins goûts moyens`,
    ],
    [ROLE, 'maire porte parole ministre dr docteur professeur juge'],
    [
      ROLE | MALE,
      'm monsieur directeur président adjoint capitaine conseiller habitant voisin boulanger ingénieur',
    ],
    [
      ROLE | FEMALE,
      'mme madame mlle directrice présidente adjointe conseillère habitante voisine boulangère ingénieure',
    ],
  ],
  ['selon', "d'après", "de l'avis de"],
)
