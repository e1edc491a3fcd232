package org.councilnotes.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.NoteSummary;

/**
 * The editions of a series to choose from.
 *
 * @param name of the series
 * @param editions newest first
 * @param others earlier versions, translations and supplements of them, newest first
 */
record CompareChoice(String series, String name, List<Edition> editions, List<Edition> others) {

  private static final int TWO = 2;

  CompareChoice {
    editions = List.copyOf(editions);
    others = List.copyOf(others);
  }

  /** One that can be ticked. */
  record Edition(NoteSummary note, boolean ticked) {}

  /**
   * The choice.
   *
   * @param asked the notes asked for so far; where these are fewer than two, the newest edition, or
   *     the one asked for, is ticked with the one before it
   */
  static CompareChoice of(String name, Editions series, List<String> asked) {
    List<NoteSummary> newestFirst = series.notes().reversed();
    List<NoteSummary> main = newestFirst.stream().filter(n -> isMain(n, series)).toList();
    Set<String> ticked = new HashSet<>(asked);
    if (asked.size() < TWO) {
      Optional<NoteSummary> own =
          newestFirst.stream().filter(n -> asked.contains(n.id())).findFirst();
      own.or(() -> main.stream().findFirst())
          .ifPresent(
              note -> {
                ticked.add(note.id());
                series.nearest(note).ifPresent(other -> ticked.add(other.id()));
              });
    }
    return new CompareChoice(
        series.series(),
        name,
        main.stream().map(note -> new Edition(note, ticked.contains(note.id()))).toList(),
        newestFirst.stream()
            .filter(note -> !isMain(note, series))
            .map(note -> new Edition(note, ticked.contains(note.id())))
            .toList());
  }

  /** Whether one of the others is ticked, so that they must be seen. */
  public boolean hasTickedOthers() {
    return others.stream().anyMatch(Edition::ticked);
  }

  private static boolean isMain(NoteSummary note, Editions series) {
    return !series.isOtherVersion(note)
        && note.number().flatMap(DocumentNumber::addition).isEmpty();
  }
}
