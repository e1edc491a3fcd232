package org.councilnotes.collate.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.WordingStep;
import org.jspecify.annotations.Nullable;

/**
 * Computes the order of rows. A row stands once, in its section of the newest note that has it.
 * Where it moved, a stub stands at its old position, after the row or stub that it followed in the
 * older note.
 */
final class ComparedRowOrder {

  /**
   * A row, or a stub of it in an older note.
   *
   * @param left the two notes between which it moved; empty for the row itself
   * @param place section of the comparison, by {@link SectionPlaces}
   */
  private record Entry(int row, Optional<NotePair> left, int place) {}

  private final ComparisonView view;
  private final SectionPlaces places;
  private final List<ComparedRow> rows;

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

  ComparedRowOrder(ComparisonView view, SectionPlaces places) {
    this.view = view;
    this.places = places;
    this.rows = view.rows();
    IntStream.range(0, places.size())
        .forEach(
            place -> {
              openers.add(new ArrayList<>());
              wordings.add(new ArrayList<>());
            });
    IntStream.range(0, rows.size()).forEach(this::addWording);
    view.pairs().stream()
        .sorted(Comparator.comparing((NotePair pair) -> -pair.older().witness()))
        .forEach(this::addStubs);
  }

  /** The rows and stubs of each place, in order. */
  List<List<ComparedSection.Item>> items() {
    return IntStream.range(0, places.size())
        .mapToObj(place -> entries(place).stream().map(this::item).toList())
        .toList();
  }

  private ComparedSection.Item item(Entry entry) {
    ComparedRow row = rows.get(entry.row);
    return new ComparedSection.Item(row, entry.left.flatMap(pair -> row.step(pair.shown())));
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
    view.columns().reversed().stream()
        .flatMap(
            column -> cell(row, column).map(cell -> places.of(cell.section(), column)).stream())
        .findFirst()
        .map(place -> new Entry(row, Optional.empty(), place))
        .ifPresent(
            entry -> {
              byRow.put(row, entry);
              wordings.get(entry.place()).add(entry);
            });
  }

  private void addStubs(NotePair pair) {
    Entry before = null;
    for (int row : inReadingOrder(pair.older())) {
      Entry here = stubs.getOrDefault(row, byRow.get(row));
      boolean known = Key.of(here).witness == pair.older().witness();
      boolean moved =
          pair.steps().get(row).map(WordingStep::relation).filter(r -> r.isMove()).isPresent();
      if (!known && moved) {
        Cell cell = cell(row, pair.older()).orElseThrow();
        here = new Entry(row, Optional.of(pair), places.of(cell.section(), pair.older()));
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

  private List<Integer> inReadingOrder(NoteColumn column) {
    return IntStream.range(0, rows.size())
        .filter(row -> cell(row, column).isPresent())
        .boxed()
        .sorted(
            Comparator.comparing(row -> column.first(cell(row, column).orElseThrow()).ordinal()))
        .toList();
  }

  private Optional<Cell> cell(int row, NoteColumn column) {
    return rows.get(row).cell(column);
  }
}
