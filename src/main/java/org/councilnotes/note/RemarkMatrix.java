package org.councilnotes.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.note.table.TableRow;

/**
 * The remarks of a note by provision and delegation.
 *
 * @param authors delegations with a remark, in the order of their codes
 * @param rows provisions of tables with remarks, in reading order
 */
public record RemarkMatrix(List<String> authors, List<Row> rows) {

  public RemarkMatrix {
    authors = List.copyOf(authors);
    rows = List.copyOf(rows);
  }

  /**
   * A provision and what delegations say on it.
   *
   * @param provision empty where no text stands beside the remarks
   * @param remarks in reading order
   */
  public record Row(Optional<Passage> provision, List<Passage> remarks) {

    public Row {
      remarks = List.copyOf(remarks);
    }

    /** The remarks by one delegation, alone or with others. */
    public List<Passage> by(String author) {
      return remarks.stream().filter(p -> authors(p).contains(author)).toList();
    }

    boolean isWithin(ProvisionPath outer) {
      return provision.flatMap(ProvisionPath::of).filter(path -> path.isWithin(outer)).isPresent();
    }

    Row byAny(Collection<String> chosen) {
      return new Row(
          provision,
          remarks.stream().filter(p -> authors(p).stream().anyMatch(chosen::contains)).toList());
    }
  }

  /** The remarks among the passages of a note. */
  public static RemarkMatrix of(List<Passage> passages) {
    Map<String, Set<Integer>> columns = columns(passages);
    Map<String, Optional<Passage>> provisions = new LinkedHashMap<>();
    Map<String, List<Passage>> remarks = new HashMap<>();
    Set<String> authors = new TreeSet<>();
    for (Passage passage : passages) {
      Optional<Remark> remark = passage.place().remark();
      if (remark.isPresent()) {
        String key = remark.get().on().orElseGet(() -> table(passage));
        provisions.putIfAbsent(key, Optional.empty());
        remarks.computeIfAbsent(key, k -> new ArrayList<>()).add(passage);
        authors.addAll(remark.get().authors());
      } else if (isProvision(passage, columns)) {
        provisions.put(passage.id(), Optional.of(passage));
      }
    }
    List<Row> rows = new ArrayList<>();
    provisions.forEach((key, on) -> rows.add(new Row(on, remarks.getOrDefault(key, List.of()))));
    return new RemarkMatrix(List.copyOf(authors), rows);
  }

  private static String table(Passage passage) {
    return passage.place().row().map(TableRow::table).orElse("");
  }

  /** The columns of remarks, by table. */
  private static Map<String, Set<Integer>> columns(List<Passage> passages) {
    Map<String, Set<Integer>> columns = new HashMap<>();
    passages.stream()
        .filter(passage -> passage.place().remark().isPresent())
        .flatMap(passage -> passage.place().row().stream())
        .forEach(
            row ->
                row.cells()
                    .forEach(
                        cell ->
                            columns
                                .computeIfAbsent(row.table(), t -> new HashSet<>())
                                .add(cell.column())));
    return columns;
  }

  private static boolean isProvision(Passage passage, Map<String, Set<Integer>> columns) {
    return passage.place().row().stream()
        .filter(row -> !row.isHead() && columns.containsKey(row.table()))
        .flatMap(
            row -> row.key().stream().map(key -> !columns.get(row.table()).contains(key.column())))
        .findFirst()
        .orElse(false);
  }

  private static List<String> authors(Passage passage) {
    return passage.place().remark().map(Remark::authors).orElse(List.of());
  }

  public boolean isEmpty() {
    return authors.isEmpty();
  }

  /** The remarks by some delegations, and the provisions that these speak on; all for none. */
  public RemarkMatrix by(Collection<String> chosen) {
    if (chosen.isEmpty()) {
      return this;
    }
    return new RemarkMatrix(
        authors.stream().filter(chosen::contains).toList(),
        rows.stream()
            .map(row -> row.byAny(chosen))
            .filter(row -> !row.remarks().isEmpty())
            .toList());
  }

  /** The provisions within another one, and those who speak on them. */
  public RemarkMatrix within(ProvisionPath outer) {
    List<Row> kept = rows.stream().filter(row -> row.isWithin(outer)).toList();
    Set<String> speaking =
        kept.stream()
            .flatMap(row -> row.remarks().stream())
            .flatMap(remark -> authors(remark).stream())
            .collect(Collectors.toSet());
    return new RemarkMatrix(authors.stream().filter(speaking::contains).toList(), kept);
  }

  /** The number of passages that are remarks by a delegation. */
  public long count(String author) {
    return rows.stream().mapToLong(row -> row.by(author).size()).sum();
  }
}
