package org.councilnotes.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.PassageKind;

/**
 * A passage behind the fields of a cover, as the source has it or as it was read.
 *
 * @param kind heading, paragraph, item, row, footnote; {@code blanked} where the source keeps one
 *     from the public
 */
record Piece(String kind, String text) {

  static final String BLANKED = "blanked";

  private static final Path TRUTH = Path.of("corpus", "truth", "passages.tsv");

  /** Matches the title that a typesetter prints over an annex; not {@code ANNEX I}. */
  private static final Pattern ANNEX = Pattern.compile("ANNEXE?|ANLAGE|ANEXO|ALLEGATO|BIJLAGE");

  /** What the source of a sample says, in reading order. */
  static List<Piece> ofSource(String note) {
    try {
      return Files.readAllLines(TRUTH).stream()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[0].equals(note))
          .map(cells -> new Piece(cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was read; without the title ANNEX, which is no wording of the source. */
  static List<Piece> of(Note note) {
    return note.passages().stream()
        .filter(p -> p.kind() != PassageKind.COVER)
        .filter(p -> !isAnnex(p.text()))
        .map(p -> new Piece(p.kind().key(), p.text()))
        .toList();
  }

  static boolean isAnnex(String text) {
    return ANNEX.matcher(text).matches();
  }

  boolean isOf(String... kinds) {
    return List.of(kinds).contains(kind);
  }
}
