package org.councilnotes.coverage.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.councilnotes.coverage.CellChange;
import org.councilnotes.coverage.CellChanges;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.store.SeriesReader;

/** Tells what came and went from one edition of a series to the next. */
public final class EditionDifferences {

  private final Coverage table;
  private final Map<Place, List<WholeGroup>> groups;
  private final CellChanges changes;

  private EditionDifferences(Coverage table, Map<Place, List<WholeGroup>> groups) {
    this.table = table;
    this.groups = groups;
    this.changes = CellChanges.of(table, groups.keySet());
  }

  /**
   * The editions that changed something, newest first.
   *
   * @param table rows by edition
   * @param groups named as a whole, by the cells that they stand for
   */
  public static List<EditionDifference> of(Coverage table, Map<Place, List<WholeGroup>> groups) {
    return new EditionDifferences(table, groups).all(Map.of());
  }

  /**
   * The same with money.
   *
   * @param scan the amounts
   * @param isOwn whether an amount is the programme's
   */
  public static List<EditionDifference> of(
      Coverage table,
      Map<Place, List<WholeGroup>> groups,
      ProfileScan scan,
      Predicate<NamedAmount> isOwn,
      SeriesReader world) {
    EditionDifferences differences = new EditionDifferences(table, groups);
    return differences.all(
        CellChanges.hasChanges(table) ? differences.money(scan, isOwn, world) : Map.of());
  }

  private List<EditionDifference> all(Map<String, List<MoneyChange>> money) {
    return table.columns().reversed().stream()
        .map(edition -> difference(edition, money.getOrDefault(edition, List.of())))
        .filter(difference -> !difference.isEmpty())
        .toList();
  }

  private EditionDifference difference(String edition, List<MoneyChange> money) {
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    for (String row : rows(edition, CellChange.BY_GROUP)) {
      byGroup.put(
          row,
          groups.get(new Place(row, edition)).stream().map(WholeGroup::group).distinct().toList());
    }
    return new EditionDifference(
        edition, rows(edition, CellChange.JOINED), byGroup, rows(edition, CellChange.LEFT), money);
  }

  private List<String> rows(String edition, CellChange wanted) {
    return table.rows().stream().filter(row -> changes.of(row, edition) == wanted).toList();
  }

  /**
   * Changes of money by edition. Editions that could not be read as a whole are left out, and those
   * whose passages were not all read.
   */
  private Map<String, List<MoneyChange>> money(
      ProfileScan scan, Predicate<NamedAmount> isOwn, SeriesReader world) {
    Map<String, List<NamedAmount>> amounts =
        scan.amounts().stream()
            .filter(isOwn)
            .filter(amount -> amount.edition().isPresent())
            .collect(Collectors.groupingBy(amount -> amount.edition().orElseThrow()));
    MoneyChanges money = new MoneyChanges(world::wordingHistories);
    Map<String, List<MoneyChange>> changed = new LinkedHashMap<>();
    Optional<String> before = Optional.empty();
    for (String edition : whole(scan)) {
      before.ifPresent(
          older ->
              changed.put(
                  edition,
                  money.between(
                      amounts.getOrDefault(older, List.of()),
                      amounts.getOrDefault(edition, List.of()))));
      before = Optional.of(edition);
    }
    return changed;
  }

  /** The editions of which all amounts are known, oldest first: the newest were read first. */
  private List<String> whole(ProfileScan scan) {
    List<String> editions = new ArrayList<>(table.columns());
    if (scan.read() < scan.total()) {
      editions = newerThan(scan.last(), editions);
    }
    if (scan.amounts().size() == ProfileScan.MOST_ROWS) {
      editions = newerThan(scan.amounts().getLast().edition(), editions);
    }
    return editions.stream().filter(edition -> !table.states().containsKey(edition)).toList();
  }

  private static List<String> newerThan(Optional<String> edition, List<String> editions) {
    int last = edition.map(editions::indexOf).orElse(-1);
    return last < 0 ? List.of() : editions.subList(last + 1, editions.size());
  }
}
