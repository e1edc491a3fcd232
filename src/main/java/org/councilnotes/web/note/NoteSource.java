package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.address.NoteLink;

/**
 * A file that a note was read from, or another rendition of it.
 *
 * @param n number among the sources of the note, from 1; the first is the one that was read
 */
public record NoteSource(String note, int n, LedgerEntry file) {

  private static final String NOTES = "notes/";

  /** The sources of a note of this world. */
  public static List<NoteSource> of(ArchivedNote held) {
    List<NoteSource> sources = new ArrayList<>();
    held.files().forEach(f -> sources.add(new NoteSource(held.note().id(), sources.size() + 1, f)));
    return sources;
  }

  /** Whether the note was read from it. */
  public boolean isRead() {
    return file.outcome().isIndexed();
  }

  /** Its path in the corpus: files in several folders may have the same name. */
  public String name() {
    String path = file.path();
    return ControlCharacterEscaping.escapeLine(
        path.startsWith(NOTES) ? path.substring(NOTES.length()) : path);
  }

  /** The file extension, in capitals. */
  public String format() {
    return file.format().toUpperCase(Locale.ROOT);
  }

  /** Whether it can have a sidecar: a member of an archive file cannot. */
  public boolean canHaveSidecar() {
    return !file.isImported() && !file.path().contains(ContainerFile.INSIDE);
  }

  /** The form of its sidecar. */
  public String sidecarHref() {
    return NoteLink.toSidecar(file.path());
  }

  public String href() {
    return NoteLink.toOriginal(note, n);
  }
}
