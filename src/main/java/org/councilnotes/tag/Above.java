package org.councilnotes.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Role;
import org.councilnotes.tag.RoleRule.Side;
import org.councilnotes.tag.Roles.Found;

/**
 * Roles that are said above the countries: in the line that opens their list, in the head of their
 * table, in the heading of their section.
 */
final class Above {

  private static final Set<Side> HEADS = Set.of(Side.HEAD, Side.HEADING);
  private static final Set<Side> LEADING = Set.of(Side.BEFORE);
  private static final Set<Side> HEADINGS = Set.of(Side.HEADING);

  private static final int LONGEST_LABEL = 8;

  private final RuleIndex index;

  Above(RuleIndex index) {
    this.index = index;
  }

  Optional<Found> of(Enumeration run, Setting setting) {
    return setting
        .leadIn()
        .map(Setting::ending)
        .flatMap(line -> atEnd(line, run))
        .or(() -> setting.isListed() ? in(label(run), run, HEADS) : Optional.empty())
        .or(
            () ->
                heads(run, setting).stream()
                    .flatMap(words -> in(words, run, HEADS).stream())
                    .findFirst())
        .or(() -> setting.headingOf(run).flatMap(words -> in(words, run, HEADINGS)));
  }

  /** {@code Zagreb, Croatia} in a table that has a column for venues. */
  Optional<Found> venue(Enumeration run, Setting setting) {
    Words words = run.words();
    int city = run.first() - 2;
    boolean placed = city >= 0 && words.initial(city + 1) == ',' && words.isCapital(city);
    return placed && run.isOneCountry()
        ? setting
            .head()
            .flatMap(head -> in(Setting.words(head), run, HEADS))
            .filter(found -> found.role() == Role.HOST)
        : Optional.empty();
  }

  /** A head of several roles says of a country that is not in its first column which it may be. */
  private List<Words> heads(Enumeration run, Setting setting) {
    List<Words> heads = setting.heads();
    return run.first() == 0
        ? heads
        : heads.stream().filter(head -> !columnsOf(head).areSeveral()).toList();
  }

  /** What the columns of a table say of the countries of a row. */
  Map<Integer, Found> columns(List<Enumeration> runs, List<Mention> capitals, Setting setting) {
    return setting
        .head()
        .filter(head -> !runs.isEmpty())
        .map(head -> columnsOf(Setting.words(head)).of(runs, capitals))
        .orElse(Map.of());
  }

  private Columns columnsOf(Words head) {
    return Columns.under(head, index.in(Clause.whole(head), HEADS));
  }

  /** What a row or an item begins with: {@code Associate countries: }. */
  private static Words label(Enumeration run) {
    Words words = run.words();
    int last = Math.min(run.first(), LONGEST_LABEL);
    return last == 0 ? Words.of("") : Words.of(words.range(0, last - 1).of(words.text()));
  }

  /** The line that opens a list says of each item what it would say of the first. */
  private Optional<Found> atEnd(Words line, Enumeration run) {
    Beside place = Beside.after(line);
    return index.in(Clause.whole(line), LEADING).stream()
        .filter(rule -> rule.of().test(run))
        .filter(rule -> place.reach(rule) != Cue.NOWHERE)
        .findFirst()
        .map(Found::above);
  }

  /** The rule whose words stand first; those for what no country does go before all others. */
  private Optional<Found> in(Words words, Enumeration run, Set<Side> sides) {
    Clause clause = Clause.whole(words);
    RoleRule best = null;
    int least = Integer.MAX_VALUE;
    for (RoleRule rule : index.in(clause, sides)) {
      if (rule.of().test(run)) {
        int at = place(rule.cue(), clause);
        int rank = at != Cue.NOWHERE && rule.role() == Role.OTHER ? Cue.NOWHERE : at;
        if (at != Cue.NOWHERE && rank < least) {
          best = rule;
          least = rank;
        }
      }
    }
    return Optional.ofNullable(best).map(Found::above);
  }

  private static int place(Cue cue, Clause clause) {
    for (int i = clause.first(); i <= clause.last(); i++) {
      if (cue.reach(clause, i) != Cue.NOWHERE) {
        return i;
      }
    }
    return Cue.NOWHERE;
  }
}
