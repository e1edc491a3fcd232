package org.councilnotes.tag.role;

import java.util.Set;
import org.councilnotes.tag.name.PassageWords;

/** Countries whose role is stated for the countries before them and omitted for them. */
final class RoleEllipsis {

  /** What follows countries whose verb is left out: {@code Peru leads one group, Chile in ...}. */
  private static final Set<String> AFTER_LEFT_OUT =
      Set.of("in on for to from with of en sur pour sobre para zu de".split(" "));

  /** Words that may be said again in front of each of several countries. */
  private static final Set<String> REPEATED =
      Set.of(
          ("with in by from for to of con avec mit en au par por para pelo pela durch von "
                  + "bei nach de du")
              .split(" "));

  private static final int LONGEST_ADDITION = 8;

  private static final Set<String> JOINING = Set.of(";", "and", "et", "y", "und", "e", "while");

  /** What may stand, with a date, before a country that is added to others. */
  private static final Set<String> ADDING =
      Set.of(
          (", and et y und e since from as of until later lately more recently also well "
                  + "then desde depuis seit ab a partir de end the beginning mid early late")
              .split(" "));

  /** Figures in words and the like, before what the verb that is left out is about. */
  private static final Set<String> AMOUNTS =
      Set.of(
          ("one two three four five six seven eight nine ten eleven twelve none all both "
                  + "each less more another its his their ses sa son leurs su sus un une una deux "
                  + "trois dos tres zwei drei dois duas ein eine einen um uma seine ihre seinen "
                  + "ihren a an the")
              .split(" "));

  private static final Set<String> AUXILIARIES =
      Set.of("did do does had has have were was are is will".split(" "));

  private static final Set<String> TOGETHER =
      Set.of("together", "jointly", "junto", "ensemble", "zusammen", "gemeinsam", "juntamente");

  private static final Set<String> WITH = Set.of("with", "con", "avec", "mit", "com");

  /** What joins one statement to the next. */
  private static final Set<String> CLAUSES =
      Set.of(
          (", : and while whereas but et tandis que mais y mientras pero und wahrend aber "
                  + "e enquanto mas which that as when where after before although since")
              .split(" "));

  private RoleEllipsis() {}

  /** Whether the words that gave the role of the last countries are omitted for the next. */
  static boolean isCarriedOn(
      CountryEnumeration last, RoleClassifier.ClassifiedRole found, CountryEnumeration next) {
    CueWindow place = CueWindow.of(next);
    Clause clause = place.clause();
    if (found.verb() && isListed(place, last, next)) {
      return true;
    }
    return clause.has(last.last())
        && (isAdded(last, next)
            || isLikened(place)
            || isAmount(place, next)
            || isRepeated(place, last)
            || (isLeftOut(clause, next) && (found.verb() || isJoined(place))));
  }

  /** Whether two enumerations are parallel, as in {@code Entebbe (Uganda), Maputo (Mozambique)}. */
  static boolean isParallel(CountryEnumeration last, CountryEnumeration next) {
    PassageWords words = next.words();
    return isAdded(last, next)
        && words.initial(last.last() + 1) == ')'
        && words.initial(next.first() - 1) == '(';
  }

  /** {@code Austria reported an increase; Estonia, a decrease}. */
  private static boolean isListed(
      CueWindow place, CountryEnumeration last, CountryEnumeration next) {
    Clause clause = place.clause();
    int behind = next.last() + 1;
    int before = place.before();
    PassageWords words = clause.words();
    boolean joined = before > last.last() && JOINING.contains(words.folded(before));
    return joined && clause.has(behind) && words.initial(behind) == ',';
  }

  /** {@code Members are Ghana and, since March 2023, Togo}. */
  private static boolean isAdded(CountryEnumeration last, CountryEnumeration next) {
    PassageWords words = next.words();
    int from = last.last() + 1;
    int to = next.first() - 1;
    if (to - from > LONGEST_ADDITION || from > to) {
      return false;
    }
    for (int at = from; at <= to; at++) {
      boolean temporal = words.isCapital(at) || Character.isDigit(words.initial(at));
      if (!temporal && !ADDING.contains(words.folded(at))) {
        return false;
      }
    }
    return true;
  }

  /** {@code Ghana is a beneficiary in Africa, Peru in Latin America}. */
  private static boolean isLeftOut(Clause clause, CountryEnumeration next) {
    int behind = next.last() + 1;
    return clause.has(behind) && AFTER_LEFT_OUT.contains(clause.words().folded(behind));
  }

  /** {@code Argentina sent experts, as did Peru}, {@code Italy ran it together with Spain}. */
  private static boolean isLikened(CueWindow place) {
    Clause clause = place.clause();
    int before = place.before();
    if (!clause.has(before - 1)) {
      return false;
    }
    String one = clause.words().folded(before - 1);
    String two = clause.words().folded(before);
    return (one.equals("as") && AUXILIARIES.contains(two))
        || (TOGETHER.contains(one) && WITH.contains(two));
  }

  /** {@code Dominica received four, Grenada three}. */
  private static boolean isAmount(CueWindow place, CountryEnumeration next) {
    Clause clause = place.clause();
    int behind = next.last() + 1;
    if (!clause.has(behind) || !isJoined(place)) {
      return false;
    }
    String word = clause.words().folded(behind);
    return AMOUNTS.contains(word) || Character.isDigit(word.codePointAt(0));
  }

  private static boolean isJoined(CueWindow place) {
    Clause clause = place.clause();
    int before = place.before();
    return clause.has(before) && CLAUSES.contains(clause.words().folded(before));
  }

  /** {@code It works with Ghana and, on the coast, with Togo}. */
  private static boolean isRepeated(CueWindow place, CountryEnumeration last) {
    Clause clause = place.clause();
    int one = CueWindow.of(last).before();
    int other = place.before();
    return clause.has(one)
        && clause.has(other)
        && REPEATED.contains(clause.words().folded(other))
        && clause.words().folded(one).equals(clause.words().folded(other));
  }
}
