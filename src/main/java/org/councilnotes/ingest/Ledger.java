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
import org.councilnotes.corpus.Corpus;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Saying;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.WayVersion;

/** The state of each file while a run goes on; every change is also written to the archive. */
final class Ledger {

  /**
   * The version of the reading of a file that is to be read again before the run ends, or by the
   * next one.
   */
  static final String UNSETTLED = "";

  static final Outcome RESTRICTED_TOO = new Outcome.Skipped(Saying.RESTRICTED_TOO.say());

  private static final int WITHHELD_DIGITS = 16;

  private final ArchiveWriter writer;
  private final TreeMap<String, SourceFile> files = new TreeMap<>();
  private final Map<String, Set<String>> byNote = new HashMap<>();
  private final Map<String, Set<String>> byHash = new HashMap<>();

  Ledger(List<SourceFile> before, ArchiveWriter writer) {
    this.writer = writer;
    before.forEach(this::keep);
  }

  Optional<SourceFile> get(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Puts a line in the place of the one of the same path. */
  void put(SourceFile file) {
    if (!file.equals(files.get(file.path()))) {
      detach(file.path());
      keep(file);
      writer.record(file);
    }
  }

  void remove(String path) {
    detach(path);
    files.remove(path);
    writer.forget(path);
  }

  /** Paths that begin so. */
  Set<String> below(String start) {
    return Set.copyOf(files.subMap(start, start + Character.MAX_VALUE).keySet());
  }

  Collection<SourceFile> all() {
    return files.values();
  }

  /** Every file of a note, whatever became of it; those that are classified among them. */
  List<SourceFile> filesOf(String note) {
    return Stream.concat(in(byNote, note).stream(), in(byNote, withheld(note)).stream()).toList();
  }

  /**
   * What stands for the id of a note in the line of a classified file: enough to know it again, and
   * not to be read.
   */
  static String withheld(String note) {
    return "withheld-" + Corpus.hashOf(note).substring(0, WITHHELD_DIGITS);
  }

  /** Whether the words of a file, or of a person, restrict the other files of its note. */
  static boolean isMarked(SourceFile file) {
    return file.outcome().reason().equals(Outcome.RESTRICTED)
        || file.outcome().equals(new Outcome.Rejected(Saying.CLASSIFIED.say()));
  }

  /** Whether a file may be the source of its note if no other one restricts it. */
  static boolean isCandidate(SourceFile file) {
    return !file.outcome().isFailure() && !file.outcome().isUnjudged();
  }

  /**
   * A file that is restricted because another one of its note is marked. Other content is read
   * again: it may say itself that it is public.
   *
   * @param hash of the file that is marked
   */
  static SourceFile restricted(SourceFile other, String hash, String note) {
    String version = other.hash().equals(hash) ? other.version().reading() : UNSETTLED;
    return new SourceFile(
        other.path(),
        other.hash(),
        new WayVersion(version),
        RESTRICTED_TOO,
        Optional.of(note),
        other.tries());
  }

  /** The files that are restricted because another one is marked. */
  List<SourceFile> restrictedBy(SourceFile marked) {
    return files.values().stream()
        .filter(f -> f.outcome().equals(RESTRICTED_TOO))
        .filter(f -> f.hash().equals(marked.hash()) || isOfNote(f, marked))
        .toList();
  }

  private static boolean isOfNote(SourceFile file, SourceFile marked) {
    return marked.outcome().isFailure()
        ? file.note().map(Ledger::withheld).equals(marked.note())
        : file.note().equals(marked.note());
  }

  /** The file that a note was made from. */
  Optional<SourceFile> sourceOf(String note) {
    return filesOf(note).stream().filter(f -> f.outcome().isIndexed()).findFirst();
  }

  List<SourceFile> filesWith(String hash) {
    return in(byHash, hash);
  }

  /**
   * Paths of the files that are to be read again: what another file's mark unsettled, and the best
   * file of each note that none is the source of, though some could be.
   */
  List<String> standIns() {
    Stream<String> unsettled =
        files.values().stream().filter(Ledger::isUnsettled).map(SourceFile::path);
    Stream<String> best =
        byNote.keySet().stream()
            .flatMap(note -> candidates(filesOf(note)).map(Rendition::of).sorted().limit(1))
            .map(Rendition::path);
    return Stream.concat(unsettled, best).distinct().sorted().toList();
  }

  private static boolean isUnsettled(SourceFile file) {
    return file.version().reading().equals(UNSETTLED) && file.note().isPresent();
  }

  /** Beside a restricted file only one that is released counts, and is known for it. */
  private static Stream<SourceFile> candidates(List<SourceFile> files) {
    boolean sourced = files.stream().anyMatch(f -> f.outcome().isIndexed());
    boolean marked = files.stream().anyMatch(Ledger::isMarked);
    return sourced
        ? Stream.empty()
        : files.stream()
            .filter(Ledger::isCandidate)
            .filter(f -> !marked || !f.outcome().isRestricted());
  }

  private List<SourceFile> in(Map<String, Set<String>> paths, String key) {
    return paths.getOrDefault(key, Set.of()).stream().map(files::get).toList();
  }

  private void keep(SourceFile file) {
    files.put(file.path(), file);
    byHash.computeIfAbsent(file.hash(), k -> new TreeSet<>()).add(file.path());
    file.note().ifPresent(n -> byNote.computeIfAbsent(n, k -> new TreeSet<>()).add(file.path()));
  }

  private void detach(String path) {
    get(path).ifPresent(file -> byHash.get(file.hash()).remove(path));
    get(path).flatMap(SourceFile::note).ifPresent(n -> byNote.get(n).remove(path));
  }
}
