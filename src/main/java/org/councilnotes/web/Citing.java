package org.councilnotes.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Status;
import org.councilnotes.search.NoteSummary;

/** The line that is copied with the words of a passage, so that its place is found again. */
final class Citing {

  private Citing() {}

  /**
   * Number, section, page, status and id of the passage; what there is not is left out.
   *
   * @param section label and heading; empty where it stands in none
   */
  static String of(Note note, Passage passage, String section) {
    Stream<Optional<String>> parts =
        Stream.of(
            Optional.of(NoteSummary.of(note).title()),
            Optional.of(section).filter(name -> !name.isEmpty()),
            passage.place().page().stream().mapToObj(page -> "p. " + page).findFirst(),
            Optional.of(note.adoption().status())
                .filter(status -> status != Status.NOT_STATED)
                .map(status -> status.name().toLowerCase(Locale.ROOT)),
            Optional.of(passage.id()));
    return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
  }
}
