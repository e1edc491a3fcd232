package org.councilnotes.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.store.LedgerEntry;

/**
 * One of several files of a note. The order puts the best source first: in the complete world those
 * that say LIMITE, since the note is LIMITE then; whole before partial, paged formats before
 * flowing text, marked-up text before plain text; of one format the one with the most text, since a
 * file that was cut off may not show it. Imported notes have no file and come last.
 *
 * @param limite whether it makes the note LIMITE
 * @param partial whether something is known to be missing from it
 * @param characters non-blank characters kept of its text
 */
record Rendition(String path, boolean imported, boolean limite, boolean partial, int characters)
    implements Comparable<Rendition> {

  private static final List<String> ENDINGS =
      List.of("pdf", "docx", "odt", "html", "htm", "xhtml", "rtf", "doc", "txt");

  private static final Comparator<Rendition> BEST_FIRST =
      Comparator.comparing(Rendition::imported)
          .thenComparing(Rendition::limite, Comparator.reverseOrder())
          .thenComparing(Rendition::partial)
          .thenComparingInt(Rendition::rank)
          .thenComparing(Rendition::characters, Comparator.reverseOrder())
          .thenComparing(Rendition::path);

  /** A file of the corpus of which nothing is known to be missing. */
  Rendition(String path) {
    this(path, false, false, false, 0);
  }

  /** A file of the corpus that was read. */
  static Rendition of(String path, FileOutcome outcome, Note note) {
    return new Rendition(
        path,
        false,
        note.marking() == Marking.LIMITE,
        outcome instanceof FileOutcome.Partial,
        note.sheet().characters().kept());
  }

  /**
   * The rendition of a ledger entry. A file that is not the source of its note counts as whole,
   * since nothing else is known of it.
   */
  static Rendition of(LedgerEntry file) {
    return new Rendition(
        file.path(),
        file.isImported(),
        file.limite(),
        file.outcome() instanceof FileOutcome.Partial,
        file.characters());
  }

  private int rank() {
    int rank = ENDINGS.indexOf(ending());
    return rank < 0 ? ENDINGS.size() : rank;
  }

  /** In lower case; the whole path where it has none. */
  String ending() {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  boolean isBetterThan(Rendition other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Rendition other) {
    return BEST_FIRST.compare(this, other);
  }
}
