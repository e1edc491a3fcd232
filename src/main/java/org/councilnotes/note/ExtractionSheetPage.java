package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What extraction did to one page of a note.
 *
 * @param page from 1; empty for what stands on no page, as everything in formats without pages
 * @param passages that begin on it, in reading order; one that goes on over a page counts there
 *     whole
 * @param dropped in the order of the sheet
 */
public record ExtractionSheetPage(
    OptionalInt page, List<Passage> passages, List<DroppedText> dropped) {

  public ExtractionSheetPage {
    passages = List.copyOf(passages);
    dropped = List.copyOf(dropped);
  }

  /** Every page of the note in order, also those without text; what stands on no page first. */
  public static List<ExtractionSheetPage> of(Note note) {
    List<ExtractionSheetPage> pages = new ArrayList<>();
    ExtractionSheetPage none = of(note, OptionalInt.empty());
    if (!none.passages().isEmpty() || !none.dropped().isEmpty()) {
      pages.add(none);
    }
    numbers(note).forEach(number -> pages.add(of(note, OptionalInt.of(number))));
    return List.copyOf(pages);
  }

  private static ExtractionSheetPage of(Note note, OptionalInt page) {
    return new ExtractionSheetPage(
        page,
        note.passages().stream().filter(p -> p.place().page().equals(page)).toList(),
        note.sheet().dropped().stream().filter(d -> d.page().equals(page)).toList());
  }

  private static NavigableSet<Integer> numbers(Note note) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    IntStream.rangeClosed(1, note.sheet().pages().orElse(0)).forEach(numbers::add);
    note.passages().forEach(p -> p.place().page().ifPresent(numbers::add));
    note.sheet().dropped().forEach(d -> d.page().ifPresent(numbers::add));
    return numbers;
  }

  /** Non-blank characters of its passages. */
  public int keptCharacters() {
    return passages.stream().mapToInt(p -> CharacterCounts.count(p.text())).sum();
  }

  /** Non-blank characters that were left out. */
  public int droppedCharacters() {
    return dropped.stream().mapToInt(d -> CharacterCounts.count(d.text())).sum();
  }
}
