package org.councilnotes.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.Whitespace;

/** The words of {@code paper-kinds.tsv}, in lower case without accents. */
final class PaperKindWords {

  private static final String WORDS = "/note/paper-kinds.tsv";
  private static final String COVER_NOTE = "cover-note";
  private static final PaperKindWords SHIPPED = new PaperKindWords(read());

  private final List<Line> lines;

  private PaperKindWords(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Where words stand on a cover. */
  private enum Place {
    SUBJECT,
    TYPE,
    SENT
  }

  /** One line of the file. */
  private record Line(String kind, Place place, String words) {

    boolean tells(String ofKind, Place at) {
      return place == at && kind.equals(ofKind);
    }
  }

  /**
   * A kind that a subject names.
   *
   * @param at position of its words
   */
  record Found(PaperKind kind, int at) {}

  static PaperKindWords shipped() {
    return SHIPPED;
  }

  /** The first place in a subject that names a kind; empty where none does. */
  Optional<Found> find(PaperKind kind, String subject) {
    String folded = folded(subject);
    OptionalInt first =
        lines.stream()
            .filter(line -> line.tells(kind.key(), Place.SUBJECT))
            .mapToInt(line -> placeOf(line.words(), folded))
            .filter(at -> at >= 0)
            .min();
    return first.isPresent() ? Optional.of(new Found(kind, first.getAsInt())) : Optional.empty();
  }

  boolean isProposal(String type) {
    return begins(PaperKind.PROPOSAL.key(), Place.TYPE, type);
  }

  boolean isCoverNote(String type) {
    return begins(COVER_NOTE, Place.TYPE, type);
  }

  boolean beginsAsProposal(String subject) {
    return begins(PaperKind.PROPOSAL.key(), Place.SENT, subject);
  }

  private boolean begins(String kind, Place place, String text) {
    String folded = folded(text);
    return lines.stream()
        .anyMatch(line -> line.tells(kind, place) && folded.startsWith(line.words()));
  }

  /** Position of words in a text, at the start of a word; -1 where they are not in it. */
  private static int placeOf(String words, String text) {
    int at = text.indexOf(words);
    while (at > 0 && Character.isLetterOrDigit(text.codePointBefore(at))) {
      at = text.indexOf(words, at + 1);
    }
    return at;
  }

  private static String folded(String text) {
    return AccentFolding.COMPATIBLE.fold(Whitespace.squeeze(text)).replace('’', '\'');
  }

  private static List<Line> read() {
    try (InputStream in = PaperKindWords.class.getResourceAsStream(WORDS)) {
      List<Line> lines = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  lines.add(
                      new Line(
                          cells[0],
                          Place.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                          folded(cells[2]))));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("words of paper kinds not readable", e);
    }
  }
}
