package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tables by their key cells, and which table of one witness is the counterpart of which
 * of the other. Rows of the same key in counterpart tables are counterparts, whatever else in them
 * changed. Remarks that share the row of a provision have no keys.
 */
final class TableKeys {

  /** Two tables with a lower score are no counterparts. */
  private static final double FLOOR = 0.5;

  private static final double OF_KEYS = 0.5;
  private static final double OF_HEADS = 0.3;
  private static final double OF_SECTION = 0.2;

  /** What nearness in the order of tables decides between equal ones. */
  private static final double TIE_BREAK = 0.01;

  private final List<Table> lefts;
  private final List<Table> rights;
  private final Map<Integer, Row> leftRows = new HashMap<>();
  private final Map<Integer, Row> rightRows = new HashMap<>();
  private final Map<Integer, Integer> rightOf = new HashMap<>();
  private final Map<Integer, Integer> leftOf = new HashMap<>();

  TableKeys(WitnessBody left, WitnessBody right, SectionAlignment sections) {
    lefts = tables(left, leftRows);
    rights = tables(right, rightRows);
    List<ScoredPair> alike = new ArrayList<>();
    for (int i = 0; i < lefts.size(); i++) {
      for (int j = 0; j < rights.size(); j++) {
        double score = lefts.get(i).likeness(rights.get(j), sections);
        if (score >= FLOOR) {
          double distance = Math.abs((double) i / lefts.size() - (double) j / rights.size());
          alike.add(new ScoredPair(i, j, score + TIE_BREAK * (1 - distance)));
        }
      }
    }
    for (ScoredPair pair : OptimalAssignment.best(alike)) {
      rightOf.put(pair.left(), pair.right());
      leftOf.put(pair.right(), pair.left());
    }
  }

  /** A row: its table among those of its witness, and its key. */
  private record Row(int table, String key) {}

  /**
   * A table of one witness.
   *
   * @param rows positions of its passages, by key
   */
  private record Table(String section, Set<String> heads, Map<String, List<Integer>> rows) {

    double likeness(Table other, SectionAlignment sections) {
      long shared = rows.keySet().stream().filter(key -> !isHead(key) && other.has(key)).count();
      if (shared == 0) {
        return 0;
      }
      long fewer = Math.min(size(), other.size());
      double ofSection = sections.areCounterparts(section, other.section) ? OF_SECTION : 0;
      return OF_KEYS * shared / fewer + OF_HEADS * headsInCommon(other) + ofSection;
    }

    private long size() {
      return rows.keySet().stream().filter(key -> !isHead(key)).count();
    }

    private double headsInCommon(Table other) {
      if (heads.isEmpty() && other.heads.isEmpty()) {
        return 1;
      }
      Set<String> all = new HashSet<>(heads);
      all.addAll(other.heads);
      return (double) heads.stream().filter(other.heads::contains).count() / all.size();
    }

    boolean has(String key) {
      return rows.containsKey(key);
    }

    private static boolean isHead(String key) {
      return key.startsWith(KeyReader.HEAD);
    }
  }

  /**
   * Rows of the same key in counterpart tables; of keys that occur several times, those that both
   * tables have equally often, in order.
   */
  List<ScoredPair> pairs() {
    List<ScoredPair> pairs = new ArrayList<>();
    rightOf.forEach(
        (i, j) ->
            lefts
                .get(i)
                .rows()
                .forEach(
                    (key, here) -> {
                      List<Integer> there = rights.get(j).rows().getOrDefault(key, List.of());
                      for (int k = 0; here.size() == there.size() && k < here.size(); k++) {
                        pairs.add(new ScoredPair(here.get(k), there.get(k), 1));
                      }
                    }));
    return pairs;
  }

  /**
   * Whether one of two rows has another key than the other, and the counterpart of its table has a
   * row of that key.
   */
  boolean areApart(ScoredPair pair) {
    Row before = leftRows.get(pair.left());
    Row after = rightRows.get(pair.right());
    if (before == null || after == null || isSameKey(before, after)) {
      return false;
    }
    return has(rights, rightOf.get(before.table()), before.key())
        || has(lefts, leftOf.get(after.table()), after.key());
  }

  private boolean isSameKey(Row before, Row after) {
    return before.key().equals(after.key())
        && Integer.valueOf(after.table()).equals(rightOf.get(before.table()));
  }

  private static boolean has(List<Table> tables, @Nullable Integer table, String key) {
    return table != null && tables.get(table).has(key);
  }

  private static List<Table> tables(WitnessBody body, Map<Integer, Row> rows) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Table> tables = new ArrayList<>();
    Map<String, KeyReader> readers = new HashMap<>();
    for (int i = 0; i < body.size(); i++) {
      Passage passage = body.passages().get(i);
      Optional<TableRow> place = passage.place().row();
      if (place.isPresent() && passage.place().remark().isEmpty()) {
        TableRow row = place.get();
        int number = numbers.computeIfAbsent(row.table(), id -> numbers.size());
        if (number == tables.size()) {
          tables.add(new Table(passage.section(), heads(row), new LinkedHashMap<>()));
        }
        int text = i;
        readers
            .computeIfAbsent(row.table(), id -> new KeyReader())
            .key(row, passage)
            .ifPresent(
                key -> {
                  Map<String, List<Integer>> byKey = tables.get(number).rows();
                  byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
                  rows.put(text, new Row(number, key));
                });
      }
    }
    return tables;
  }

  private static Set<String> heads(TableRow row) {
    return row.heads().stream()
        .map(KeyReader::normal)
        .filter(head -> !head.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Reads the keys of the rows of one table in order. */
  private static final class KeyReader {

    /** Begins the keys of rows of heads. */
    static final String HEAD = "head ";

    private static final String COUNTRY = "country ";

    /** Matches {@code 3}, {@code 12.} and {@code 7)}: serial numbers; not {@code 2021}. */
    private static final Pattern SERIAL = Pattern.compile("\\d{1,3}[.)]?");

    /** Matches the end of {@code Peru1}, {@code Peru*} and {@code Peru (a)}: calls of footnotes. */
    private static final Pattern CALL =
        Pattern.compile("(?:(?<=\\p{L})\\d{1,2}|[*†‡]+| ?\\(\\p{Ll}\\))$");

    /** Matches what is no letter or digit. */
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private String over = "";
    private int heads;

    /** The key of the next row; empty where it has no cell. */
    Optional<String> key(TableRow row, Passage passage) {
      if (row.isHead()) {
        heads++;
        return Optional.of(HEAD + heads);
      }
      return row.cells().stream().findFirst().map(first -> key(row, first, passage));
    }

    private String key(TableRow row, TableCell first, Passage passage) {
      String text = first.range().of(passage.textWithoutDeletions());
      boolean isSerial = SERIAL.matcher(text.strip()).matches() && row.cells().size() > 1;
      String key = normal(isSerial ? row.cells().get(1) : first, passage);
      if (first.column() > 0) {
        return over + " / " + key;
      }
      over = key;
      return key;
    }

    private static String normal(TableCell cell, Passage passage) {
      String text = cell.range().of(passage.textWithoutDeletions());
      return country(cell.range(), passage)
          .map(code -> COUNTRY + code)
          .orElseGet(() -> normal(text).isEmpty() ? text.strip() : normal(text));
    }

    /** The country that a cell names and nothing else. */
    private static Optional<String> country(TextRange cell, Passage passage) {
      return passage.tags().countries().stream()
          .filter(
              tag ->
                  tag.evidence().range().filter(words -> isAll(words, cell, passage)).isPresent())
          .map(CountryTag::code)
          .findFirst();
    }

    private static boolean isAll(TextRange words, TextRange cell, Passage passage) {
      return words.overlaps(cell)
          && normal(words.of(passage.text())).equals(normal(cell.of(passage.text())));
    }

    /** A text in lower case without accents, footnote calls, punctuation and further blanks. */
    static String normal(String text) {
      String folded = AccentFolding.CANONICAL.fold(text.strip());
      String words = CALL.matcher(folded).replaceFirst("");
      return OTHER.matcher(words).replaceAll(" ").strip();
    }
  }
}
