package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.corpus.Country;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.Role;
import org.councilnotes.note.TextRange;
import org.councilnotes.tag.RoleRule.Side;

/**
 * What countries do where they are named. The first rule of the table decides whose words stand
 * beside them; where none does, one whose words end the line that opens their list or stand above
 * them; else the role is OTHER.
 */
final class Roles {

  /** What follows countries whose verb is left out: {@code Peru leads one group, Chile in ...}. */
  private static final Set<String> AFTER_LEFT_OUT =
      Set.of(
          "in", "on", "for", "to", "from", "with", "of", "en", "sur", "pour", "sobre", "para", "zu",
          "de");

  /** Words that may be said again in front of each of several countries. */
  private static final Set<String> REPEATED =
      Set.of(
          "with", "in", "by", "from", "for", "to", "of", "con", "avec", "mit", "en", "au", "par");

  private static final int LONGEST_ADDITION = 8;

  private static final Set<String> JOINING = Set.of(";", "and", "et", "y", "und", "e", "while");

  /** What may stand, with a date, before a country that is added to others. */
  private static final Set<String> ADDING =
      Set.of(
          ",",
          "and",
          "et",
          "y",
          "und",
          "e",
          "since",
          "from",
          "as",
          "of",
          "until",
          "later",
          "lately",
          "more",
          "recently",
          "also",
          "well",
          "then",
          "desde",
          "depuis",
          "seit",
          "ab",
          "a",
          "partir",
          "de",
          "end",
          "the",
          "beginning",
          "mid",
          "early",
          "late");

  private static final Set<Side> HEADS = Set.of(Side.HEAD, Side.HEADING);
  private static final Set<Side> HEADINGS = Set.of(Side.HEADING);

  private static final int FEW = 3;

  /** Words behind which a programme's place of work may stand. */
  private static final Set<String> AT = Set.of("in", "en", "au", "aux", "em", "no", "na");

  /** Words behind a list that is nearly all of its clause. */
  private static final int LONGEST_REST = 4;

  private final List<RoleRule> rules;
  private final KnownBody bodies;

  Roles(List<Country> countries) {
    this.rules = RoleTable.read();
    this.bodies = new KnownBody(countries);
  }

  /**
   * A role and why.
   *
   * @param why the rule and its words, without a place where they stand above; empty for OTHER
   * @param verb whether a verb behind the countries says it
   */
  record Found(Role role, Optional<Evidence> why, boolean verb) {

    static final Found NONE = new Found(Role.OTHER, Optional.empty(), false);

    static final Found BODY =
        new Found(Role.BODY, Optional.of(Evidence.ofSection("known body")), false);

    static final Found IN_PROGRAMME =
        new Found(Role.PARTICIPANT, Optional.of(Evidence.ofSection("in a programme")), false);

    static Found above(RoleRule rule) {
      return new Found(rule.role(), Optional.of(Evidence.ofSection(rule.example())), false);
    }

    static Found beside(RoleRule rule, Words words, int one, int other) {
      TextRange range = words.range(Math.min(one, other), Math.max(one, other));
      Evidence why = new Evidence(rule.example(), Optional.of(range));
      return new Found(rule.role(), Optional.of(why), rule.side() == Side.AFTER);
    }
  }

  /** One role for each enumeration of a passage, in their order. */
  List<Found> of(List<Enumeration> runs, Setting setting) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Enumeration run = runs.get(i);
      boolean parallel = i > 0 && isParallel(runs.get(i - 1), run);
      Optional<Found> own = parallel ? Optional.of(all.getLast()) : beside(run);
      if (own.isEmpty() && i > 0 && isCarriedOn(runs.get(i - 1), all.getLast(), run)) {
        own = Optional.of(all.getLast());
      }
      all.add(
          own.or(() -> above(run, setting)).or(() -> inProgramme(run, setting)).orElse(Found.NONE));
    }
    return List.copyOf(all);
  }

  private Optional<Found> beside(Enumeration run) {
    if (bodies.test(run)) {
      return Optional.of(Found.BODY);
    }
    Beside place = Beside.of(run);
    for (RoleRule rule : rules) {
      int reached = rule.of().test(run) ? place.reach(rule) : Cue.NOWHERE;
      if (reached != Cue.NOWHERE) {
        return Optional.of(Found.beside(rule, run.words(), place.near(rule), reached));
      }
    }
    return Optional.empty();
  }

  /** Whether the words that said the role of the last countries are left out for the next. */
  private static boolean isCarriedOn(Enumeration last, Found found, Enumeration next) {
    Clause clause = Clause.around(next.words(), next.first(), next.last());
    if (found.verb() && isListed(clause, last, next)) {
      return true;
    }
    return clause.has(last.last())
        && (isAdded(last, next)
            || (found.verb() ? isLeftOut(clause, next) : isRepeated(clause, last, next)));
  }

  /** {@code Entebbe (Uganda), Maputo (Mozambique)}. */
  private static boolean isParallel(Enumeration last, Enumeration next) {
    Words words = next.words();
    return isAdded(last, next)
        && words.initial(last.last() + 1) == ')'
        && words.initial(next.first() - 1) == '(';
  }

  /** {@code Austria reported an increase; Estonia, a decrease}. */
  private static boolean isListed(Clause clause, Enumeration last, Enumeration next) {
    int behind = next.last() + 1;
    int before = Beside.of(next).before();
    Words words = clause.words();
    boolean joined = before > last.last() && JOINING.contains(words.folded(before));
    return joined && clause.has(behind) && words.initial(behind) == ',';
  }

  /** {@code Members are Ghana and, since March 2023, Togo}. */
  private static boolean isAdded(Enumeration last, Enumeration next) {
    Words words = next.words();
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
  private static boolean isLeftOut(Clause clause, Enumeration next) {
    int behind = next.last() + 1;
    return clause.has(behind) && AFTER_LEFT_OUT.contains(clause.words().folded(behind));
  }

  /** {@code It works with Ghana and, on the coast, with Togo}. */
  private static boolean isRepeated(Clause clause, Enumeration last, Enumeration next) {
    int one = Beside.of(last).before();
    int other = Beside.of(next).before();
    return clause.has(one)
        && clause.has(other)
        && REPEATED.contains(clause.words().folded(other))
        && clause.words().folded(one).equals(clause.words().folded(other));
  }

  private Optional<Found> above(Enumeration run, Setting setting) {
    return setting
        .leadIn()
        .map(Setting::words)
        .map(Beside::after)
        .flatMap(place -> atEnd(place, run))
        .or(
            () ->
                setting.heads().stream()
                    .flatMap(words -> in(words, run, HEADS).stream())
                    .findFirst())
        .or(() -> setting.headingOf(run).flatMap(words -> in(words, run, HEADINGS)));
  }

  /** Where nothing else is said, a programme works in the countries of which its passage speaks. */
  private static Optional<Found> inProgramme(Enumeration run, Setting setting) {
    Beside place = Beside.of(run);
    Clause clause = place.clause();
    boolean placed = clause.has(place.before()) && isPlace(clause, place.before());
    boolean alone = run.first() == clause.first() && clause.last() - run.last() <= LONGEST_REST;
    boolean inTable = setting.head().isPresent();
    return setting.aboutProgramme() && (placed || inTable || (alone && run.size() >= FEW))
        ? Optional.of(Found.IN_PROGRAMME)
        : Optional.empty();
  }

  /** {@code In Ghana ...} at the start of a clause, {@code border post: Peru and Chile}. */
  private static boolean isPlace(Clause clause, int before) {
    String word = clause.words().folded(before);
    return word.equals(":") || (AT.contains(word) && before == clause.first());
  }

  /** The line that opens a list says of each item what it would say of the first. */
  private Optional<Found> atEnd(Beside line, Enumeration run) {
    return rules.stream()
        .filter(rule -> rule.side() == Side.BEFORE && rule.of().test(run))
        .filter(rule -> line.reach(rule) != Cue.NOWHERE)
        .findFirst()
        .map(Found::above);
  }

  private Optional<Found> in(Words words, Enumeration run, Set<Side> sides) {
    return rules.stream()
        .filter(rule -> sides.contains(rule.side()) && rule.of().test(run))
        .filter(rule -> stands(rule.cue(), Clause.whole(words)))
        .findFirst()
        .map(Found::above);
  }

  private static boolean stands(Cue cue, Clause clause) {
    for (int i = clause.first(); i <= clause.last(); i++) {
      if (cue.reach(clause, i) != Cue.NOWHERE) {
        return true;
      }
    }
    return false;
  }
}
