package org.councilnotes.web;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.Status;
import org.councilnotes.note.TextHash;
import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextMark.State;

/**
 * The words of a passage with all that pins their version and place.
 *
 * @param quote the words that stand: without those that the note deletes
 * @param source number, edition, section, page, status, marking where it is not public, id of the
 *     passage, {@link TextHash} of its whole text and version of the reading
 */
record PassageCitation(String quote, String source) {

  /**
   * The citation of a passage.
   *
   * @param reading the version in which the note was read; empty where it is not known
   */
  static PassageCitation of(Note note, Passage passage, Optional<String> reading) {
    return new PassageCitation(quote(passage), source(note, passage, reading));
  }

  /** Both, as they are copied. */
  public String text() {
    return quote.isEmpty() ? source : "\u201C" + quote + "\u201D\n" + source;
  }

  private static String quote(Passage passage) {
    boolean deletes = passage.marks().stream().map(TextMark::state).anyMatch(State.DELETED::equals);
    return deletes ? String.join(" ", passage.standing().split("\\s+")).strip() : passage.text();
  }

  private static String source(Note note, Passage passage, Optional<String> reading) {
    Stream<Optional<String>> place =
        Stream.of(
            Optional.of(note.number().map(n -> n.display()).orElse(note.id())),
            note.report().period().map(period -> "edition " + period.edition()),
            Optional.of(passage.section())
                .map(id -> id.equals(Section.COVER) ? "cover" : "section " + id),
            page(passage.place().page()),
            status(note),
            Optional.of(note.marking())
                .filter(marking -> marking != Marking.PUBLIC)
                .map(Marking::name));
    Stream<Optional<String>> pins =
        Stream.of(
            Optional.of(passage.id()),
            Optional.of("sha256:" + TextHash.of(passage.text())),
            reading.map(version -> "reading " + version));
    return joined(place, ", ") + " [" + joined(pins, " ") + "]" + remark(passage);
  }

  private static String joined(Stream<Optional<String>> parts, String separator) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(separator));
  }

  private static Optional<String> page(OptionalInt page) {
    return page.isPresent() ? Optional.of("p. " + page.getAsInt()) : Optional.empty();
  }

  private static Optional<String> status(Note note) {
    Status status = note.adoption().status();
    return status == Status.NOT_STATED
        ? Optional.empty()
        : Optional.of(
            status.name().toLowerCase(Locale.ROOT)
                + note.adoption().by().map(by -> " by " + by).orElse(""));
  }

  private static String remark(Passage passage) {
    return passage.marks().stream()
        .map(TextMark::state)
        .distinct()
        .map(
            state ->
                switch (state) {
                  case DELETED -> " (words deleted in the note are left out)";
                  case BLANKED -> " (parts are not accessible in this version)";
                  case ADDED -> "";
                })
        .collect(Collectors.joining());
  }
}
