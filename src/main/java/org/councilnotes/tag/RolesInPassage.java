package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Role;
import org.councilnotes.tag.Roles.Found;

/**
 * The roles of the countries of one passage, one after the other, as what is said of the first may
 * be left out for the next.
 */
record RolesInPassage(
    List<Enumeration> runs,
    Setting setting,
    Map<Integer, Found> columns,
    RolesBeside beside,
    Above above) {

  private static final int FEW = 3;

  /** Roles that words in a cell say although its column says another. */
  private static final Set<Role> OWN =
      Set.of(Role.PRESIDENCY, Role.POTENTIAL, Role.ASSOCIATE, Role.HOST);

  /** Words behind a list that is nearly all of its clause. */
  private static final int LONGEST_REST = 4;

  /** Words behind which a programme's place of work may stand. */
  private static final Set<String> AT = Set.of("in", "en", "au", "aux", "em", "no", "na");

  List<Found> read() {
    List<Found> all = new ArrayList<>();
    Found subject = Found.NONE;
    for (int i = 0; i < runs.size(); i++) {
      Found told = columns.get(runs.get(i).first());
      Found one =
          told == null
              ? one(i, all.isEmpty() ? Found.NONE : all.getLast(), subject)
              : ownOr(told, i);
      all.add(one);
      subject = Ellipsis.isSubject(runs.get(i)) ? one : subject;
    }
    return List.copyOf(all);
  }

  private Found ownOr(Found told, int i) {
    return beside.of(runs, i).filter(found -> OWN.contains(found.role())).orElse(told);
  }

  private Found one(int i, Found before, Found subject) {
    Enumeration run = runs.get(i);
    if (i > 0 && Ellipsis.isParallel(runs.get(i - 1), run)) {
      return before;
    }
    return above
        .venue(run, setting)
        .or(() -> isRowLabel(run) ? above.of(run, setting) : Optional.empty())
        .or(() -> beside.of(runs, i))
        .or(() -> Optional.of(before).filter(last -> isCarriedOn(i, last)))
        .or(() -> above.of(run, setting))
        .or(() -> Optional.of(subject).filter(last -> Ellipsis.isInTurn(last, run)))
        .or(() -> inProgramme(run))
        .orElse(Found.NONE);
  }

  private boolean isRowLabel(Enumeration run) {
    return setting.isInTable() && run.first() == 0;
  }

  private boolean isCarriedOn(int i, Found before) {
    return i > 0 && Ellipsis.isCarriedOn(runs.get(i - 1), before, runs.get(i));
  }

  /** Where nothing else is said, a programme works in the countries of which its passage speaks. */
  private Optional<Found> inProgramme(Enumeration run) {
    if (!setting.aboutProgramme()) {
      return Optional.empty();
    }
    Beside place = Beside.of(run);
    Clause clause = place.clause();
    boolean placed = clause.has(place.before()) && isPlace(clause, place.before());
    boolean inTable = setting.isInTable() && !run.isFirst();
    return placed || inTable || (run.size() >= FEW && !isLongSubject(run, clause))
        ? Optional.of(Found.IN_PROGRAMME)
        : Optional.empty();
  }

  /** Much is said of what a clause begins with, which may be anything. */
  private static boolean isLongSubject(Enumeration run, Clause clause) {
    return run.first() == clause.first() && clause.last() - run.last() > LONGEST_REST;
  }

  /** {@code In Ghana ...} at the start of a clause, {@code border post: Peru and Chile}. */
  private static boolean isPlace(Clause clause, int before) {
    String word = clause.words().folded(before);
    return word.equals(":") || (AT.contains(word) && before == clause.first());
  }
}
