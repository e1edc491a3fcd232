package org.councilnotes.store;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.text.TextHash;

/**
 * One entry of the ledger: the outcome of one file of the corpus.
 *
 * @param path relative to the corpus, with {@code /}
 * @param hash SHA-256 of the content, hex; empty where the file was not opened
 * @param version the pipeline versions that read the file and tagged its note
 * @param note id of the note it is a source of, where known
 * @param tries how often this content was read
 * @param characters non-blank characters kept of its text; 0 where it was not read or has none
 * @param limite whether the complete world has its note as LIMITE by this very file, or would if no
 *     other rendition stood for it; always false in the public world
 * @param judgement who may read it, by the file itself and its sidecar; empty where it was not read
 */
public record LedgerEntry(
    String path,
    String hash,
    PipelineVersion version,
    FileOutcome outcome,
    Optional<String> note,
    ReadAttempts tries,
    int characters,
    boolean limite,
    Optional<MarkingJudgement> judgement) {

  /**
   * Prefix of the path of an imported note, which has no file. No path of the corpus begins with
   * it.
   */
  public static final String IMPORT = "import:";

  /** Outcomes that need attention first, then by path. */
  public static final Comparator<LedgerEntry> WORST_FIRST =
      Comparator.comparing((LedgerEntry file) -> file.outcome().urgency())
          .thenComparing(LedgerEntry::path);

  /** A file that is not LIMITE, and was not judged. */
  public LedgerEntry(
      String path,
      String hash,
      PipelineVersion version,
      FileOutcome outcome,
      Optional<String> note,
      ReadAttempts tries,
      int characters) {
    this(path, hash, version, outcome, note, tries, characters, false, Optional.empty());
  }

  /** A file of which no text was kept. */
  public LedgerEntry(
      String path,
      String hash,
      PipelineVersion version,
      FileOutcome outcome,
      Optional<String> note,
      ReadAttempts tries) {
    this(path, hash, version, outcome, note, tries, 0);
  }

  /** A file that was never read. */
  public LedgerEntry(
      String path, String hash, String reading, FileOutcome outcome, Optional<String> note) {
    this(path, hash, new PipelineVersion(reading), outcome, note, ReadAttempts.NONE);
  }

  /** Stands for the path in addresses and forms, which then do not name it. */
  public String id() {
    return TextHash.of(path);
  }

  /** The same file with another outcome. */
  public LedgerEntry with(FileOutcome end, Optional<String> noteOfIt) {
    PipelineVersion then = end.isIndexed() ? version : version.untagged();
    return new LedgerEntry(path, hash, then, end, noteOfIt, tries, characters, limite, judgement);
  }

  /** The same file with another version, without another attempt. */
  public LedgerEntry withVersion(PipelineVersion other) {
    return new LedgerEntry(path, hash, other, outcome, note, tries, characters, limite, judgement);
  }

  /** The same file with the number of characters that were kept of its text. */
  public LedgerEntry withCharacters(int kept) {
    return new LedgerEntry(path, hash, version, outcome, note, tries, kept, limite, judgement);
  }

  /** The same file as one that is LIMITE, or not. */
  public LedgerEntry withLimite(boolean isLimite) {
    return new LedgerEntry(
        path, hash, version, outcome, note, tries, characters, isLimite, judgement);
  }

  /** The same file with the judgement of its marking. */
  public LedgerEntry withJudgement(Optional<MarkingJudgement> other) {
    return new LedgerEntry(path, hash, version, outcome, note, tries, characters, limite, other);
  }

  /** Whether its note was imported: there is no such file in the corpus. */
  public boolean isImported() {
    return version.reading().equals(PipelineVersion.IMPORTED);
  }

  /** Whether its note was imported and is the one that the archive holds. */
  public boolean isHeldImport() {
    return isImported() && outcome.isIndexed();
  }

  /** Whether the archive holds its note, read from this file. */
  public boolean isNoteRead() {
    return outcome.isIndexed() && note.isPresent();
  }

  /** Whether it was set aside because nothing tells who may read it. */
  public boolean isMarkingUnknown() {
    return outcome.isMarkingUnknown();
  }

  /**
   * Whether readers of its note may have the file: the note was read from it, or it is another
   * rendition of that note. A file that is withheld from readers is no source.
   */
  public boolean isSource() {
    return note.isPresent()
        && (outcome.isIndexed()
            || (outcome instanceof FileOutcome.Skipped && !outcome.isRestricted()));
  }

  /** The file name extension in lower case, such as {@code pdf}; empty where it has none. */
  public String format() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
