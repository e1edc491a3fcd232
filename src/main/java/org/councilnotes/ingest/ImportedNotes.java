package org.councilnotes.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Tries;
import org.councilnotes.search.WayVersion;

/**
 * Puts imported notes into the archive, each with a line of the ledger: it has no file, so that the
 * line alone says where it is from and that it is to stay. Safe for use by several threads.
 */
final class ImportedNotes {

  private final ArchiveWriter writer;
  private final String source;
  private final Map<String, SourceFile> held = new HashMap<>();

  /**
   * Notes to be put beside those that there are.
   *
   * @param source what they are imported from, for people
   */
  ImportedNotes(ArchiveWriter writer, List<SourceFile> ledger, String source) {
    this.writer = writer;
    this.source = source;
    for (SourceFile line : ledger) {
      line.note().ifPresent(note -> held.merge(note, line, ImportedNotes::binding));
    }
  }

  /** Of several files of a note one of the corpus speaks for it. */
  private static SourceFile binding(SourceFile one, SourceFile other) {
    return one.isImported() ? other : one;
  }

  /** Whether the corpus has a note itself, be it for authorised readers only. */
  boolean isOfCorpus(String note) {
    return Optional.ofNullable(held.get(note)).filter(line -> !line.isImported()).isPresent();
  }

  void put(ImportedNote imported, String doc) {
    String note = imported.note().id();
    SourceFile line = line(note, doc);
    writer.put(imported.note(), imported.lives());
    Optional.ofNullable(held.get(note))
        .map(SourceFile::path)
        .filter(path -> !path.equals(line.path()))
        .ifPresent(writer::forget);
    writer.record(line);
  }

  private SourceFile line(String note, String doc) {
    return new SourceFile(
        SourceFile.IMPORT + source + "#" + doc,
        "",
        new WayVersion(WayVersion.IMPORTED),
        new Outcome.Indexed(),
        Optional.of(note),
        Tries.NONE);
  }

  /** Takes imported notes over into an archive that is made anew; gives their lines. */
  static List<SourceFile> carry(ArchiveReader from, ArchiveWriter to) {
    List<SourceFile> lines = from.ledger().stream().filter(SourceFile::isHeldImport).toList();
    for (SourceFile line : lines) {
      String note = line.note().orElseThrow();
      from.note(note)
          .ifPresent(
              held -> {
                to.put(held, from.lives(note));
                to.record(line);
              });
    }
    return lines;
  }
}
