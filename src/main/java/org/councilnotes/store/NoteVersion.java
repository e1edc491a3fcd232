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
 * <p>The natural order is best first: the latest revision, in full before in partial access; then
 * the original language, then English; then documents that were always public before declassified
 * ones.
 *
 * @param language BCP 47
 */
public record NoteVersion(String id, DocumentNumber number, String language)
    implements Comparable<NoteVersion> {

  private static final String ENGLISH = "en";

  /** Separates number and language in the id of a translation. */
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

  /** Empty for a note without a number, which has no other versions. */
  public static Optional<NoteVersion> of(NoteSummary note) {
    return note.number().map(n -> new NoteVersion(note.id(), n, note.naming().language()));
  }

  /**
   * The key of the document of a note, from the id of the note; empty where the id is not based on
   * a number.
   */
  public static Optional<String> documentOf(String noteId) {
    int end = noteId.indexOf(TRANSLATION);
    return DocumentNumber.ofKey(end < 0 ? noteId : noteId.substring(0, end))
        .map(number -> number.document().key());
  }

  /** Whether it is in the original language of the document. */
  public boolean isOriginal() {
    return id.equals(number.key());
  }

  /** Number of the revision; 0 for the first version. */
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

  /**
   * Number of the access, such as 2 for {@code EXT 2}. A later one blanks less than those before.
   */
  private int lastAddition() {
    List<Suffix> additions = number.version();
    return additions.isEmpty() ? 0 : additions.getLast().number();
  }

  @Override
  public int compareTo(NoteVersion other) {
    return BEST_FIRST.compare(this, other);
  }
}
