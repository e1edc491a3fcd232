package org.councilnotes.ingest.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;

/**
 * Puts imported notes into the archive, each with a line of the ledger: it has no file, so that the
 * line alone says where it is from and that it is to stay. Safe for use by several threads.
 */
public final class ImportedNoteWriter {

  private final ArchiveWriter writer;
  private final String source;
  private final Map<String, LedgerEntry> held = new HashMap<>();

  /**
   * Notes to be put beside those that there are.
   *
   * @param source what they are imported from, for people
   */
  ImportedNoteWriter(ArchiveWriter writer, List<LedgerEntry> ledger, String source) {
    this.writer = writer;
    this.source = source;
    for (LedgerEntry line : ledger) {
      line.note().ifPresent(note -> held.merge(note, line, ImportedNoteWriter::binding));
    }
  }

  /** Of several files of a note one of the corpus speaks for it. */
  private static LedgerEntry binding(LedgerEntry one, LedgerEntry other) {
    return one.isImported() ? other : one;
  }

  /** Whether the corpus has a note itself, be it for authorised readers only. */
  boolean isOfCorpus(String note) {
    return Optional.ofNullable(held.get(note)).filter(line -> !line.isImported()).isPresent();
  }

  void put(ImportedNote imported, String doc) {
    String note = imported.note().id();
    LedgerEntry line = line(note, doc);
    writer.put(imported.note(), imported.lives());
    Optional.ofNullable(held.get(note))
        .map(LedgerEntry::path)
        .filter(path -> !path.equals(line.path()))
        .ifPresent(writer::removeLedgerEntry);
    writer.putLedgerEntry(line);
  }

  private LedgerEntry line(String note, String doc) {
    return new LedgerEntry(
        LedgerEntry.IMPORT + source + "#" + doc,
        "",
        new PipelineVersion(PipelineVersion.IMPORTED),
        new FileOutcome.Indexed(),
        Optional.of(note),
        ReadAttempts.NONE);
  }

  /** Takes imported notes over into an archive that is made anew; gives their lines. */
  public static List<LedgerEntry> carry(ArchiveReader from, ArchiveWriter to) {
    List<LedgerEntry> lines = from.ledger().stream().filter(LedgerEntry::isHeldImport).toList();
    for (LedgerEntry line : lines) {
      String note = line.note().orElseThrow();
      from.note(note)
          .ifPresent(
              held -> {
                to.put(held, from.lives(note));
                to.putLedgerEntry(line);
              });
    }
    return lines;
  }
}
