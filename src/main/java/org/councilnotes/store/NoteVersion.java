package org.councilnotes.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.note.number.DocumentNumber.Suffix.Kind;

/**
 * A note as one of the versions of its document: a revision, a language, an access.
 *
 * <p>Best first: the latest revision, before it is cut for access; then the original language, then
 * English; then what was never kept from readers before what was released.
 *
 * @param id of the note
 * @param language BCP 47
 */
public record NoteVersion(String id, DocumentNumber number, String language)
    implements Comparable<NoteVersion> {

  private static final String ENGLISH = "en";

  /** Between the number and the language in the id of a translation. */
  private static final String TRANSLATION = ".";

  private static final Comparator<NoteVersion> BEST_FIRST =
      Comparator.comparing(NoteVersion::revision)
          .reversed()
          .thenComparing(NoteVersion::isPartlyAccessible)
          .thenComparing(NoteVersion::languageRank)
          .thenComparing(NoteVersion::isDeclassified)
          .thenComparing(NoteVersion::lastAddition, Comparator.reverseOrder())
          .thenComparing(NoteVersion::language)
          .thenComparing(NoteVersion::id);

  /** Empty for a note without a number, which is the only version of itself. */
  public static Optional<NoteVersion> of(NoteSummary note) {
    return note.number().map(n -> new NoteVersion(note.id(), n, note.naming().language()));
  }

  /**
   * The key of the document that a note of this id is a version of; empty where the id is not made
   * of a number.
   */
  public static Optional<String> documentOf(String noteId) {
    int end = noteId.indexOf(TRANSLATION);
    return DocumentNumber.ofKey(end < 0 ? noteId : noteId.substring(0, end))
        .map(number -> number.document().key());
  }

  /** Whether it is in the language that the document was written in. */
  public boolean isOriginal() {
    return id.equals(number.key());
  }

  /** 0 for the first version of the document. */
  public int revision() {
    return revisionOf(number);
  }

  static int revisionOf(DocumentNumber number) {
    return number.version().stream()
        .filter(suffix -> suffix.kind() == Kind.REV)
        .mapToInt(Suffix::number)
        .reduce(0, (before, last) -> last);
  }

  private boolean isPartlyAccessible() {
    return has(Kind.EXT, number);
  }

  private boolean isDeclassified() {
    return has(Kind.DCL, number);
  }

  static boolean has(Kind kind, DocumentNumber number) {
    return number.version().stream().anyMatch(suffix -> suffix.kind() == kind);
  }

  private int languageRank() {
    if (isOriginal()) {
      return 0;
    }
    return language.equals(ENGLISH) ? 1 : 2;
  }

  /** A later access, such as {@code EXT 2}, opens more than the one before. */
  private int lastAddition() {
    List<Suffix> additions = number.version();
    return additions.isEmpty() ? 0 : additions.getLast().number();
  }

  @Override
  public int compareTo(NoteVersion other) {
    return BEST_FIRST.compare(this, other);
  }
}
