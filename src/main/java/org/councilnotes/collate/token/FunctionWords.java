package org.councilnotes.collate.token;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that say nothing on what a text is about, in English, French, Spanish and German: articles,
 * pronouns, prepositions, conjunctions, auxiliary verbs, and words for spans of time. In a short
 * note some of them are rare. Folded as {@link NormalizedWording} folds.
 */
public final class FunctionWords {

  private static final Set<String> WORDS =
      Arrays.stream(
              """
              about after again all also and any are been before being between both but can could
              did does during each every for from had has have her here his how into its itself
              made may more most must not now one only onto other others our out over own per same
              shall she should since some such than that the their them themselves then there these
              they this those through thus too two under until upon very was were what when where
              which while who whom whose will with within without would yet you
              year years month months week weeks day days period periods
              apres aucun aucune aussi autre autres aux avant avec avoir cela ces cet cette chaque
              comme dans depuis des dont elle elles encore entre est et etaient etait ete etre eux
              fait faire font ils leur leurs lors mais meme memes moins non nos notre nous ont par
              pas pendant peu peut plus pour puis quand que quel quelle qui sans sera seront ses son
              sont sous sur tous tout toute toutes tres une vers vos votre vous
              annee annees ans mois semaine semaines jour jours periode periodes
              ademas ante antes aquel asi aun aunque cada como con contra cual cuales cuando del
              desde despues donde dos durante ella ellas ellos entre era eran esa ese eso esta estan
              estas este esto estos fue fueron han hasta hay las les los mas mientras mucho muy
              nos otra otras otro otros para pero por porque que quien sea segun ser sera seran sido
              sin sobre son sus tambien tanto tiene todas todo todos una uno unos unas
              ano anos mes meses semana semanas dia dias periodo periodos
              aber alle als auch auf aus bei bis das dass dem den der des die diese diesem diesen
              dieser dieses durch eine einem einen einer eines fur hat haben ihre ihrem ihren ihrer
              ist jede jeder kann mehr mit nach nicht noch nur oder ohne sein seine seiner seit sich
              sie sind uber und unter vom von vor war waren was welche werden wie wird wurde wurden
              zum zur zwischen jahr jahre jahren monat monate woche wochen tag tage
              """
                  .strip()
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private FunctionWords() {}

  /** Whether a folded word is one. */
  public static boolean has(String folded) {
    return WORDS.contains(folded);
  }
}
