package org.councilnotes.ingest.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;

/**
 * Writes imported notes with their ledger entries. They have no file, so the entry alone records
 * their origin and keeps them. Thread-safe.
 */
public final class ImportedNoteWriter {

  private final ArchiveWriter writer;
  private final String source;
  private final Map<String, LedgerEntry> held = new HashMap<>();

  /**
   * A writer beside the files that the ledger has.
   *
   * @param source what is imported, for people
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

  /** Whether the corpus itself has a note, public or not. */
  boolean isOfCorpus(String note) {
    return Optional.ofNullable(held.get(note)).filter(line -> !line.isImported()).isPresent();
  }

  void put(ImportedNote imported, String doc) {
    put(imported, line(imported.note().id(), doc));
  }

  private void put(ImportedNote imported, LedgerEntry line) {
    String note = imported.note().id();
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

  /**
   * Copies imported notes into an archive that is rebuilt.
   *
   * @return their ledger entries
   */
  public static List<LedgerEntry> carry(ArchiveReader from, ArchiveWriter to) {
    return carry(from.ledger().stream().filter(LedgerEntry::isHeldImport).toList(), from, to);
  }

  /**
   * Copies imported notes of the public world that another world lacks.
   *
   * @param known ledger of the other world
   * @return their ledger entries
   */
  public static List<LedgerEntry> carryMissing(
      ArchiveReader from, List<LedgerEntry> known, ArchiveWriter to) {
    Set<String> notes =
        known.stream().flatMap(line -> line.note().stream()).collect(Collectors.toSet());
    return carry(
        from.ledger().stream()
            .filter(LedgerEntry::isHeldImport)
            .filter(line -> line.note().filter(notes::contains).isEmpty())
            .toList(),
        from,
        to);
  }

  /**
   * Removes imported notes from a world that the public world has no more.
   *
   * @param known ledger of the world
   * @return the entries that stay
   */
  public static List<LedgerEntry> withdrawMissing(
      ArchiveReader publicWorld, List<LedgerEntry> known, ArchiveWriter from) {
    Set<String> imported =
        publicWorld.ledger().stream()
            .filter(LedgerEntry::isImported)
            .map(LedgerEntry::path)
            .collect(Collectors.toSet());
    List<LedgerEntry> kept = new ArrayList<>(known);
    for (LedgerEntry line : known) {
      if (line.isImported() && !imported.contains(line.path())) {
        if (line.isHeldImport()) {
          line.note().ifPresent(from::removeNote);
        }
        from.removeLedgerEntry(line.path());
        kept.remove(line);
      }
    }
    return kept;
  }

  /**
   * Copies the notes of one import from the public world to another one, in the place of what that
   * had of them. A note that the corpus has in the other world is left there.
   *
   * @param source what was imported, as it was named
   * @param known ledger of the other world
   */
  public static void carrySource(
      ArchiveReader from, String source, List<LedgerEntry> known, ArchiveWriter to) {
    ImportedNoteWriter there = new ImportedNoteWriter(to, known, source);
    for (LedgerEntry line : from.ledger()) {
      if (line.isHeldImport() && line.path().startsWith(LedgerEntry.IMPORT + source + "#")) {
        String note = line.note().orElseThrow();
        from.note(note)
            .filter(held -> !there.isOfCorpus(note))
            .ifPresent(
                held -> there.put(new ImportedNote(held, from.wordingHistories(note)), line));
      }
    }
  }

  private static List<LedgerEntry> carry(
      List<LedgerEntry> lines, ArchiveReader from, ArchiveWriter to) {
    for (LedgerEntry line : lines) {
      String note = line.note().orElseThrow();
      from.note(note)
          .ifPresent(
              held -> {
                to.put(held, from.wordingHistories(note));
                to.putLedgerEntry(line);
              });
    }
    return lines;
  }
}
