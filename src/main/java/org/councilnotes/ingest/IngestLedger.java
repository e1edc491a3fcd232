package org.councilnotes.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.jspecify.annotations.Nullable;

/** The state of each file during a run. Every change is also written to the archive. */
final class IngestLedger {

  /** The reading version of a file that must be read again, in this run or the next. */
  static final String UNSETTLED = "";

  static final FileOutcome RESTRICTED_TOO = new FileOutcome.Skipped(ReasonCode.RESTRICTED_TOO.of());

  private static final int WITHHELD_DIGITS = 16;

  private final ArchiveWriter writer;
  private final boolean keepsWords;
  private final TreeMap<String, LedgerEntry> files = new TreeMap<>();
  private final PathIndex byNote = new PathIndex();
  private final PathIndex byHash = new PathIndex();

  /**
   * The ledger before anything is done.
   *
   * @param keepsWords whether it has the words of files whose marking is unknown
   */
  IngestLedger(List<LedgerEntry> before, ArchiveWriter writer, boolean keepsWords) {
    this.writer = writer;
    this.keepsWords = keepsWords;
    before.forEach(this::keep);
    List<LedgerEntry> others =
        before.stream().filter(file -> hasWords(file) && !keepsWords).toList();
    others.forEach(this::put);
    if (keepsWords) {
      before.stream().filter(IngestLedger::lacksWords).forEach(this::unsettle);
    }
  }

  private static boolean hasWords(LedgerEntry file) {
    return file.judgement().filter(MarkingJudgement::hasUnreleasedWords).isPresent();
  }

  /** Written while another world kept the words. */
  private static boolean lacksWords(LedgerEntry file) {
    return file.judgement()
        .filter(judgement -> judgement.verdict() == Verdict.UNKNOWN)
        .filter(judgement -> judgement.opening().isEmpty())
        .isPresent();
  }

  private void unsettle(LedgerEntry file) {
    files.put(file.path(), file.withVersion(new PipelineVersion(UNSETTLED)));
  }

  private LedgerEntry ofThisWorld(LedgerEntry file) {
    return hasWords(file) && !keepsWords
        ? file.withJudgement(file.judgement().map(MarkingJudgement::withoutWords))
        : file;
  }

  Optional<LedgerEntry> get(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Adds an entry, or replaces the one with the same path. */
  void put(LedgerEntry entry) {
    LedgerEntry file = ofThisWorld(entry);
    if (!file.equals(files.get(file.path()))) {
      detach(file.path());
      keep(file);
      writer.putLedgerEntry(file);
    }
  }

  void remove(String path) {
    detach(path);
    files.remove(path);
    writer.removeLedgerEntry(path);
  }

  /** Paths with a prefix. */
  Set<String> below(String start) {
    return Set.copyOf(files.subMap(start, start + Character.MAX_VALUE).keySet());
  }

  Collection<LedgerEntry> all() {
    return files.values();
  }

  /** All files of a note, whatever their outcome, classified ones included. */
  List<LedgerEntry> filesOf(String note) {
    return Stream.concat(byNote.paths(note), byNote.paths(withheld(note))).map(files::get).toList();
  }

  /**
   * A stand-in for the id of a note in the entry of a classified file. It identifies the note
   * without revealing the id.
   */
  static String withheld(String note) {
    return "withheld-" + new Sha256Digest().add(note).hex().substring(0, WITHHELD_DIGITS);
  }

  /** Whether the text of a file, or a person, restricts the other files of its note. */
  static boolean isMarked(LedgerEntry file) {
    return file.outcome().findReason().equals(Optional.of(ReasonCode.RESTRICTED.of()))
        || file.outcome().equals(new FileOutcome.Rejected(ReasonCode.CLASSIFIED.of()));
  }

  /** Whether a file can be the source of its note unless another file restricts it. */
  static boolean isCandidate(LedgerEntry file) {
    FileOutcome outcome = file.outcome();
    return !outcome.isFailure() && !outcome.isMarkingUnknown() && !outcome.isWithdrawn();
  }

  /**
   * The entry of a file that is restricted because another file of its note is marked. When its
   * content changes it is read again, since it may then say itself that it is public.
   *
   * @param hash of the marked file
   */
  static LedgerEntry restricted(LedgerEntry other, String hash, String note) {
    String version = other.hash().equals(hash) ? other.version().reading() : UNSETTLED;
    return new LedgerEntry(
        other.path(),
        other.hash(),
        new PipelineVersion(version),
        RESTRICTED_TOO,
        Optional.of(note),
        other.tries(),
        other.characters(),
        other.limite(),
        other.judgement());
  }

  /** The files that are restricted because of a marked one. */
  List<LedgerEntry> restrictedBy(LedgerEntry marked) {
    return files.values().stream()
        .filter(f -> f.outcome().equals(RESTRICTED_TOO))
        .filter(f -> f.hash().equals(marked.hash()) || isOfNote(f, marked))
        .toList();
  }

  private static boolean isOfNote(LedgerEntry file, LedgerEntry marked) {
    return marked.outcome().isFailure()
        ? file.note().map(IngestLedger::withheld).equals(marked.note())
        : file.note().equals(marked.note());
  }

  /** The file that a note was made from. */
  Optional<LedgerEntry> sourceOf(String note) {
    return filesOf(note).stream().filter(f -> f.outcome().isIndexed()).findFirst();
  }

  List<LedgerEntry> filesWith(String hash) {
    return byHash.paths(hash).map(files::get).toList();
  }

  /**
   * Paths of files to be read again: those that the marking of another file made uncertain, and the
   * best file of each note that has lost its source though it has other candidates.
   */
  List<String> replacements() {
    Stream<String> unsettled =
        files.values().stream().filter(IngestLedger::isUnsettled).map(LedgerEntry::path);
    Stream<String> best =
        byNote
            .keys()
            .flatMap(note -> candidates(filesOf(note)).map(Rendition::of).sorted().limit(1))
            .map(Rendition::path);
    return Stream.concat(unsettled, best).distinct().sorted().toList();
  }

  private static boolean isUnsettled(LedgerEntry file) {
    return file.version().reading().equals(UNSETTLED) && file.note().isPresent();
  }

  /** Beside a restricted file only one that is released counts, and is known for it. */
  private static Stream<LedgerEntry> candidates(List<LedgerEntry> files) {
    boolean sourced = files.stream().anyMatch(f -> f.outcome().isIndexed());
    boolean marked = files.stream().anyMatch(IngestLedger::isMarked);
    return sourced
        ? Stream.empty()
        : files.stream()
            .filter(IngestLedger::isCandidate)
            .filter(f -> !marked || !f.outcome().isRestricted());
  }

  private void keep(LedgerEntry file) {
    files.put(file.path(), file);
    byHash.add(file.hash(), file.path());
    file.note().ifPresent(note -> byNote.add(note, file.path()));
  }

  private void detach(String path) {
    get(path).ifPresent(file -> byHash.remove(file.hash(), path));
    get(path).flatMap(LedgerEntry::note).ifPresent(note -> byNote.remove(note, path));
  }

  /**
   * Paths in order by a key. A key with one path, as most have, takes less memory than one with a
   * tree.
   */
  private static final class PathIndex {

    private final Map<String, String> single = new HashMap<>();
    private final Map<String, TreeSet<String>> several = new HashMap<>();

    void add(String key, String path) {
      TreeSet<String> known = several.get(key);
      if (known != null) {
        known.add(path);
      } else {
        addSecond(key, single.putIfAbsent(key, path), path);
      }
    }

    private void addSecond(String key, @Nullable String first, String path) {
      if (first != null && !first.equals(path)) {
        single.remove(key);
        several.put(key, new TreeSet<>(Set.of(first, path)));
      }
    }

    void remove(String key, String path) {
      single.remove(key, path);
      several.getOrDefault(key, new TreeSet<>()).remove(path);
    }

    Stream<String> paths(String key) {
      return Stream.concat(
          Stream.ofNullable(single.get(key)), several.getOrDefault(key, new TreeSet<>()).stream());
    }

    Stream<String> keys() {
      return Stream.concat(single.keySet().stream(), several.keySet().stream());
    }
  }
}
