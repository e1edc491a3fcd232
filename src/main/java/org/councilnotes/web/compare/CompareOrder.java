package org.councilnotes.web.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.jspecify.annotations.Nullable;

/**
 * Computes the order of rows on the page. A row stands once, in its section of the newest note that
 * has it. Where it moved, a stub stands at its old position, after the row or stub that it followed
 * in the older note.
 */
final class CompareOrder {

  /**
   * A row, or a stub of it in an older note.
   *
   * @param left the two notes between which it moved; empty for the row itself
   * @param place section of the page, by {@link ComparePlaces}
   */
  record Entry(int row, Optional<CompareTable.Pair> left, int place) {}

  private final CompareTable table;
  private final ComparePlaces places;

  /** By place: stubs that start it, as they follow no row there. */
  private final List<List<Entry>> openers = new ArrayList<>();

  private final List<List<Entry>> wordings = new ArrayList<>();
  private final Map<Integer, Entry> byRow = new HashMap<>();

  /** Stubs by the row or stub that they follow. */
  private final Map<Key, List<Entry>> followers = new HashMap<>();

  /** The latest stub of each row, which is that of the oldest note so far. */
  private final Map<Integer, Entry> stubs = new HashMap<>();

  /**
   * Identity of an entry.
   *
   * @param witness older note of a stub; -1 for a row
   */
  private record Key(int row, int witness) {

    static Key of(Entry entry) {
      return new Key(entry.row, entry.left.map(pair -> pair.older().witness()).orElse(-1));
    }
  }

  CompareOrder(CompareTable table, ComparePlaces places) {
    this.table = table;
    this.places = places;
    IntStream.range(0, places.size())
        .forEach(
            place -> {
              openers.add(new ArrayList<>());
              wordings.add(new ArrayList<>());
            });
    IntStream.range(0, table.comparison().rows().size()).forEach(this::addWording);
    table.pairs().stream()
        .sorted(Comparator.comparing((CompareTable.Pair pair) -> -pair.older().witness()))
        .forEach(this::addStubs);
  }

  /** The entries of each place, in order. */
  List<List<Entry>> entries() {
    return IntStream.range(0, places.size()).mapToObj(this::entries).toList();
  }

  private List<Entry> entries(int place) {
    List<Entry> entries = new ArrayList<>();
    Deque<Entry> open = new ArrayDeque<>();
    wordings.get(place).reversed().forEach(open::push);
    openers.get(place).reversed().forEach(open::push);
    while (!open.isEmpty()) {
      Entry entry = open.pop();
      entries.add(entry);
      followers.getOrDefault(Key.of(entry), List.of()).reversed().forEach(open::push);
    }
    return entries;
  }

  private void addWording(int row) {
    table
        .newest(row)
        .map(column -> new Entry(row, Optional.empty(), places.of(row, column)))
        .ifPresent(
            entry -> {
              byRow.put(row, entry);
              wordings.get(entry.place()).add(entry);
            });
  }

  private void addStubs(CompareTable.Pair pair) {
    Entry before = null;
    for (int row : inReadingOrder(pair.older())) {
      Entry here = stubs.getOrDefault(row, byRow.get(row));
      boolean known = Key.of(here).witness == pair.older().witness();
      if (!known
          && pair.step(row)
              .map(WordingStep::relation)
              .filter(PassageRelation::isMove)
              .isPresent()) {
        here = new Entry(row, Optional.of(pair), places.of(row, pair.older()));
        stubs.put(row, here);
        siblings(here, before).add(here);
      }
      before = here;
    }
  }

  /**
   * The list to which a stub is added: the followers of the entry before it where that is at the
   * same place, else the start of the place.
   */
  private List<Entry> siblings(Entry stub, @Nullable Entry before) {
    return before != null && before.place() == stub.place()
        ? followers.computeIfAbsent(Key.of(before), key -> new ArrayList<>())
        : openers.get(stub.place());
  }

  private List<Integer> inReadingOrder(CompareColumn column) {
    List<AlignmentRow> rows = table.comparison().rows();
    return IntStream.range(0, rows.size())
        .filter(row -> table.cell(row, column).isPresent())
        .boxed()
        .sorted(Comparator.comparing(row -> ordinal(row, column)))
        .toList();
  }

  private int ordinal(int row, CompareColumn column) {
    String first = table.cell(row, column).orElseThrow().parts().getFirst();
    return column.passages().get(first).ordinal();
  }
}
