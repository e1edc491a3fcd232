package org.councilnotes.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.cover.DateParser;

/**
 * Date and subject of a letter by their labels in its head, which word processors keep as the
 * header of the first page. A file reference is no document number, so a letter has none.
 */
record LetterHead(LocalDate date, String subject) {

  /**
   * Matches {@code Ref. 12 Date 6 July 2031 Subject Progress on tides}; not {@code Date 6 July
   * 2031}: only both labels make a letter.
   */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:.* )?(?:Date|Datum|Fecha|Data) ?:? ?(?<date>\\d{1,2}.{3,30}?\\d{4})"
              + " (?:Subject|Re|Concerns|Betreft|Onderwerp|Betreff|Objet|Asunto|Oggetto|Assunto)"
              + " ?:? ?(?<subject>\\S.{3,400})");

  /** Characters; a longer header is a text. */
  private static final int LONGEST = 2_000;

  /** The head among what was taken from the edges of pages. */
  static Optional<LetterHead> in(List<DroppedText> dropped) {
    return dropped.stream()
        .filter(d -> d.kind() == DroppedText.Kind.FOOTER && d.text().length() < LONGEST)
        .flatMap(d -> of(d.text()).stream())
        .findFirst();
  }

  private static Optional<LetterHead> of(String text) {
    Matcher m = HEAD.matcher(text);
    return m.matches()
        ? DateParser.ofLine(m.group("date")).map(date -> new LetterHead(date, m.group("subject")))
        : Optional.empty();
  }
}
