package org.councilnotes.store.schema;

import java.util.List;
import java.util.function.BiConsumer;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.number.DocumentNumber;

/**
 * Computes the numbers and codes by which a note is found, and the values of proposals. Consumers
 * receive a field and a value.
 */
public final class NoteIdentifiers {

  private NoteIdentifiers() {}

  /** The values on the passage that represents the note, see {@link RepresentativePassage}. */
  public static void ofStanding(Note note, BiConsumer<String, String> taker) {
    note.number()
        .ifPresent(
            number -> {
              taker.accept(IndexFields.NUMBER, number.key());
              taker.accept(IndexFields.FAMILY, number.base().key());
            });
    note.cover().codes().forEach(code -> taker.accept(IndexFields.CODE, code));
  }

  /** The values on the head of a note. */
  public static void ofHead(Note note, BiConsumer<String, String> taker) {
    note.number()
        .ifPresent(
            number -> {
              taker.accept(IndexFields.HEAD_DOCUMENT, number.document().key());
              taker.accept(IndexFields.HEAD_FAMILY, number.base().key());
            });
    note.report().series().ifPresent(series -> taker.accept(IndexFields.HEAD_SERIES, series));
    note.cover().trail().files().forEach(file -> taker.accept(IndexFields.HEAD_DOSSIER, file.id()));
    note.cover().trail().previous().stream()
        .flatMap(printed -> DocumentNumber.listedIn(printed).stream())
        .map(mention -> mention.number().key())
        .distinct()
        .forEach(key -> taker.accept(IndexFields.HEAD_PREVIOUS, key));
  }

  /** The proposals of a passage, see {@link ProposalValue}. */
  public static List<String> proposals(Note note, Passage passage) {
    return passage.tags().proposals().stream()
        .map(tag -> ProposalValue.of(note, tag).printed())
        .toList();
  }
}
