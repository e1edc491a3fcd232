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
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;

/** The state of each file while a run goes on; every change is also written to the archive. */
final class Ledger {

  /**
   * The version of the reading of a file that is to be read again before the run ends, or by the
   * next one.
   */
  static final String UNSETTLED = "";

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

  /** Every file of a note, whatever became of it. */
  List<SourceFile> filesOf(String note) {
    return in(byNote, note);
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
    boolean marked = files.stream().anyMatch(f -> f.outcome().reason().equals(Outcome.RESTRICTED));
    return sourced
        ? Stream.empty()
        : files.stream().filter(f -> !marked || !f.outcome().isRestricted());
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
