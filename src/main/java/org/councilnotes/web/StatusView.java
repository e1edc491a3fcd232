package org.councilnotes.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.SourceFile;

/**
 * What is in the archive and what became of each file.
 *
 * @param counts by state, every state, best first
 * @param files what went wrong first, then by path
 */
record StatusView(String snapshot, int notes, Map<String, Long> counts, List<SourceFile> files) {

  private static final List<String> WORST_FIRST =
      List.of("failed", "rejected", "empty", "partial", "skipped", "indexed");

  private static final Comparator<SourceFile> NEEDS_ATTENTION_FIRST =
      Comparator.comparing((SourceFile file) -> WORST_FIRST.indexOf(file.outcome().state()))
          .thenComparing(SourceFile::path);

  StatusView {
    files = files.stream().sorted(NEEDS_ATTENTION_FIRST).toList();
  }

  static StatusView of(String snapshot, int notes, List<SourceFile> ledger) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Outcome.STATES.forEach(state -> counts.put(state, 0L));
    ledger.forEach(file -> counts.merge(file.outcome().state(), 1L, Long::sum));
    return new StatusView(snapshot, notes, counts, ledger);
  }

  /** The page of a file's note, where it can be found. */
  public String href(SourceFile file) {
    return file.note().filter(n -> file.outcome().isIndexed()).map(NoteLink::to).orElse("");
  }
}
