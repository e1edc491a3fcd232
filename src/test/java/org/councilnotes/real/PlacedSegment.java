package org.councilnotes.real;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A segment with its place in what the program read.
 *
 * @param places of each character of its words, without blanks; -1 of what was not found
 */
record PlacedSegment(PrintedSegment printed, ReadText read, List<Integer> places) {

  static List<PlacedSegment> of(List<PrintedSegment> printed, ReadText read) {
    List<List<Integer>> places = SegmentPlaces.of(printed, read);
    return IntStream.range(0, printed.size())
        .mapToObj(i -> new PlacedSegment(printed.get(i), read, places.get(i)))
        .toList();
  }

  LabelledSegment label() {
    return printed.label();
  }

  /** The piece that holds most of it; empty where less than half of it was found. */
  Optional<ReadPiece> piece() {
    return most(0, places.size()).map(read::piece);
  }

  /** The place of a character in the piece that holds most of a stretch. */
  private Optional<Integer> most(int from, int to) {
    Map<Integer, List<Integer>> found = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      if (places.get(i) >= 0) {
        found
            .computeIfAbsent(read.number(places.get(i)), n -> new ArrayList<>())
            .add(places.get(i));
      }
    }
    int all = found.values().stream().mapToInt(List::size).sum();
    return found.values().stream()
        .max(Comparator.comparingInt(List::size))
        .filter(most -> 2 * all >= to - from)
        .map(List::getFirst);
  }

  /** The cell of a table that holds it. */
  Optional<ReadPiece.ReadCell> cell() {
    return most(0, places.size()).flatMap(at -> read.piece(at).cell(read.offset(at)));
  }

  /** Its words, in order. */
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    int from = 0;
    for (String word : printed.words()) {
      int to = from + FoldedText.of(word).length();
      words.add(word(word, from, to));
      from = to;
    }
    return words;
  }

  private Word word(String printed, int from, int to) {
    String folded = FoldedText.of(printed).chars();
    boolean spelt = folded.chars().anyMatch(Character::isLetterOrDigit);
    List<Set<String>> marks = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!spelt || Character.isLetterOrDigit(folded.charAt(i - from))) {
        marks.add(places.get(i) < 0 ? Set.of() : marks(places.get(i)));
      }
    }
    return new Word(printed, spelt, most(from, to).map(read::piece), states(marks));
  }

  private Set<String> marks(int place) {
    return read.piece(place).marks(read.offset(place));
  }

  /** States of at least half of the letters; all states where some letters have one each. */
  private static Set<String> states(List<Set<String>> marks) {
    Set<String> all = new HashSet<>();
    marks.forEach(all::addAll);
    Set<String> states = new HashSet<>();
    for (String state : all) {
      long letters = marks.stream().filter(m -> m.contains(state)).count();
      boolean isShared = all.size() > 1 && marks.stream().noneMatch(Set::isEmpty);
      if (2 * letters >= marks.size() || isShared) {
        states.add(state);
      }
    }
    return states;
  }

  /**
   * A printed word as it was read.
   *
   * @param isSpelt whether it has letters or figures
   * @param piece that holds it; empty where less than half of it was found
   * @param marks states of most of its letters
   */
  record Word(String printed, boolean isSpelt, Optional<ReadPiece> piece, Set<String> marks) {}
}
