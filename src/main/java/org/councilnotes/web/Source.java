package org.councilnotes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.SourceFile;

/**
 * A file that a note was read from, or another rendition of it.
 *
 * @param n its number among the note's sources, from 1; the first is the one that was read
 */
record Source(String note, int n, SourceFile file) {

  /** How the reason begins where a file is kept from readers: it is no source for them. */
  private static final String RESTRICTED = "restricted";

  private static final Comparator<SourceFile> READ_FIRST =
      Comparator.comparing((SourceFile file) -> !file.outcome().isIndexed())
          .thenComparing(SourceFile::path);

  /** The sources of a note that is in this world. */
  static List<Source> of(String note, ArchiveReader world) {
    List<Source> sources = new ArrayList<>();
    world.ledger().stream()
        .filter(file -> file.note().equals(Optional.of(note)) && isReadable(file.outcome()))
        .sorted(READ_FIRST)
        .forEach(file -> sources.add(new Source(note, sources.size() + 1, file)));
    return sources;
  }

  private static boolean isReadable(Outcome outcome) {
    return outcome.isIndexed()
        || (outcome instanceof Outcome.Skipped && !outcome.reason().startsWith(RESTRICTED));
  }

  public String name() {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  /** The ending of its name, in capitals. */
  public String format() {
    String name = name();
    return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  public String href() {
    return NoteLink.toOriginal(note, n);
  }
}
