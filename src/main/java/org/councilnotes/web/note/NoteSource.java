package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.address.NoteLink;

/**
 * A file that a note was read from, or another rendition of it.
 *
 * @param n its number among the note's sources, from 1; the first is the one that was read
 */
public record NoteSource(String note, int n, LedgerEntry file) {

  private static final String NOTES = "notes/";

  /** The sources of a note that is in this world. */
  public static List<NoteSource> of(ArchivedNote held) {
    List<NoteSource> sources = new ArrayList<>();
    held.files().forEach(f -> sources.add(new NoteSource(held.note().id(), sources.size() + 1, f)));
    return sources;
  }

  /** The one that the note was made from. */
  public boolean isRead() {
    return file.outcome().isIndexed();
  }

  /** Its path among the notes: files of one name may lie in several folders. */
  public String name() {
    String path = file.path();
    return ControlCharacterEscaping.escapeLine(
        path.startsWith(NOTES) ? path.substring(NOTES.length()) : path);
  }

  /** The ending of its name, in capitals. */
  public String format() {
    return file.format().toUpperCase(Locale.ROOT);
  }

  public String href() {
    return NoteLink.toOriginal(note, n);
  }
}
