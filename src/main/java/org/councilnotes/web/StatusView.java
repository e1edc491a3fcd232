package org.councilnotes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Visible;
import org.councilnotes.search.NoteTotal;
import org.councilnotes.search.SourceFile;

/**
 * What is in the archive and what became of each file.
 *
 * @param counts by state, every state, best first
 * @param files those that the reader may know by name; what went wrong first, then by path
 * @param unnamed how many others there are
 */
record StatusView(
    String snapshot,
    NoteTotal notes,
    Map<String, Long> counts,
    List<SourceFile> files,
    int unnamed) {

  StatusView {
    files = files.stream().sorted(SourceFile.WORST_FIRST).toList();
  }

  static StatusView of(
      String snapshot, NoteTotal notes, List<SourceFile> ledger, Predicate<SourceFile> named) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Outcome.STATES.forEach(state -> counts.put(state, 0L));
    ledger.forEach(file -> counts.merge(file.outcome().state(), 1L, Long::sum));
    List<SourceFile> files = ledger.stream().filter(named).toList();
    return new StatusView(snapshot, notes, counts, files, ledger.size() - files.size());
  }

  /** Of all files, named or not. */
  public int total() {
    return files.size() + unnamed;
  }

  /** Its path as it may be shown: a name may hold what moves or breaks a line. */
  public String path(SourceFile file) {
    return Visible.line(file.path());
  }

  /** The page of a file's note, where it can be found. */
  public String href(SourceFile file) {
    return file.note().filter(n -> file.outcome().isIndexed()).map(NoteLink::to).orElse("");
  }
}
