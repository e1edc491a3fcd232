package org.councilnotes.store.schema;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteYears;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;

/**
 * A proposal as a value of {@link IndexFields#PROPOSAL}: sign, name, language and years of the
 * note, long form and parent, such as {@code called COLIBRI}, parted by tabs behind the name. What
 * is missing at the end is empty.
 *
 * @param language of the note
 * @param from first year of the note
 * @param to last year of the note
 */
record ProposalValue(
    Sign sign,
    String name,
    String language,
    OptionalInt from,
    OptionalInt to,
    Optional<String> longForm,
    Optional<String> parent) {

  private static final String BLANK = " ";
  private static final String TAB = "\t";
  private static final int CELLS = 6;

  static ProposalValue of(Note note, ProposalTag tag) {
    var years = NoteYears.of(note.report(), note.cover().identity().date()).years();
    return new ProposalValue(
        tag.sign(),
        tag.acronym(),
        note.language(),
        years.stream().mapToInt(Integer::intValue).min(),
        years.stream().mapToInt(Integer::intValue).max(),
        tag.longForm(),
        tag.parent());
  }

  /**
   * Reads a value.
   *
   * @throws IllegalStateException where the sign is unknown
   */
  static ProposalValue parse(String value) {
    String[] cells = Arrays.copyOf(value.split(TAB, -1), CELLS);
    int blank = cells[0].indexOf(BLANK);
    return new ProposalValue(
        sign(cells[0].substring(0, blank)),
        cells[0].substring(blank + 1),
        text(cells[1]).orElse("en"),
        year(cells[2]),
        year(cells[3]),
        text(cells[4]),
        text(cells[5]));
  }

  String printed() {
    return String.join(
        TAB,
        sign.key() + BLANK + name,
        language,
        printed(from),
        printed(to),
        longForm.orElse(""),
        parent.orElse(""));
  }

  private static String printed(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }

  private static Optional<String> text(String cell) {
    return Optional.ofNullable(cell).filter(text -> !text.isEmpty());
  }

  private static OptionalInt year(String cell) {
    return text(cell)
        .map(year -> OptionalInt.of(Integer.parseInt(year)))
        .orElse(OptionalInt.empty());
  }

  private static Sign sign(String key) {
    return Arrays.stream(Sign.values())
        .filter(sign -> sign.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sign: " + key));
  }
}
