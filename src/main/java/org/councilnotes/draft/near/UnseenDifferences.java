package org.councilnotes.draft.near;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.NumericExpressions;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.note.text.TextRange;

/**
 * What two sentences differ in that vectors hardly tell: figures, dates, names, negations, and
 * whether something shall or may be done. In English, French and Spanish.
 */
final class UnseenDifferences {

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "cannot",
          "ne", "pas", "jamais", "aucun", "aucune", "sans", "ni", "nunca", "sin", "ningun",
          "ninguna");

  private static final Set<String> MODALS =
      Set.of(
          "shall",
          "should",
          "must",
          "may",
          "might",
          "can",
          "could",
          "will",
          "would",
          "cannot",
          "doit",
          "doivent",
          "devra",
          "devront",
          "devrait",
          "devraient",
          "peut",
          "peuvent",
          "debe",
          "deben",
          "debera",
          "deberan",
          "deberia",
          "deberian",
          "puede",
          "pueden");

  /** Matches {@code not}, {@code isn}, {@code MONUSCO}. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");

  /** Matches the end of {@code isn't}. */
  private static final Pattern SHORT_NOT = Pattern.compile("n['’]t\\b");

  private UnseenDifferences() {}

  static Set<DifferenceKind> between(String one, String other) {
    Set<DifferenceKind> kinds = EnumSet.noneOf(DifferenceKind.class);
    add(DifferenceKind.DATE, dates(one), dates(other), kinds);
    add(DifferenceKind.FIGURE, figures(one), figures(other), kinds);
    add(DifferenceKind.NAME, names(one), names(other), kinds);
    add(DifferenceKind.NEGATION, isNegated(one), isNegated(other), kinds);
    add(DifferenceKind.MODALITY, words(one, MODALS), words(other, MODALS), kinds);
    return kinds;
  }

  private static void add(
      DifferenceKind kind, Object one, Object other, Set<DifferenceKind> kinds) {
    if (!one.equals(other)) {
      kinds.add(kind);
    }
  }

  private static Set<String> dates(String text) {
    return texts(NumericExpressions.datesAndYears(text), text);
  }

  /** Those outside of dates. */
  private static Set<String> figures(String text) {
    List<TextRange> dates = NumericExpressions.datesAndYears(text);
    List<TextRange> figures =
        NumericExpressions.in(text).stream()
            .filter(figure -> dates.stream().noneMatch(figure::overlaps))
            .toList();
    return texts(figures, text);
  }

  private static Set<String> texts(List<TextRange> ranges, String text) {
    return ranges.stream().map(range -> range.of(text)).collect(Collectors.toSet());
  }

  /** Words with a capital, also within; not the first, which has one in any case. */
  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    WORD.matcher(text)
        .results()
        .filter(UnseenDifferences::isName)
        .map(MatchResult::group)
        .map(NormalizedWording::fold)
        .forEach(names::add);
    return names;
  }

  private static boolean isName(MatchResult word) {
    String letters = word.start() == 0 ? word.group().substring(1) : word.group();
    return letters.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isNegated(String text) {
    return SHORT_NOT.matcher(text).find() || !words(text, NEGATIONS).isEmpty();
  }

  /** A month in May has a capital. */
  private static Set<String> words(String text, Set<String> known) {
    return WORD.matcher(text)
        .results()
        .filter(word -> word.start() == 0 || !Character.isUpperCase(word.group().charAt(0)))
        .map(word -> NormalizedWording.fold(word.group()))
        .filter(known::contains)
        .collect(Collectors.toSet());
  }
}
