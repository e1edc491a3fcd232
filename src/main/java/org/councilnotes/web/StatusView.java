package org.councilnotes.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Visible;
import org.councilnotes.search.SourceFile;

/**
 * What is in the archive and what became of each file.
 *
 * @param counts by state, every state, best first
 * @param files what went wrong first, then by path
 */
record StatusView(String snapshot, int notes, Map<String, Long> counts, List<SourceFile> files) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
          .withZone(ZoneOffset.UTC);

  StatusView {
    files = files.stream().sorted(SourceFile.WORST_FIRST).toList();
  }

  static StatusView of(String snapshot, int notes, List<SourceFile> ledger) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Outcome.STATES.forEach(state -> counts.put(state, 0L));
    ledger.forEach(file -> counts.merge(file.outcome().state(), 1L, Long::sum));
    return new StatusView(snapshot, notes, counts, ledger);
  }

  /** Whether the file was read in vain. */
  public boolean isTried(SourceFile file) {
    return file.outcome().isFailure() && !file.tries().isNone();
  }

  /** To the minute, as people write it in that language; UTC. */
  public String lastTried(SourceFile file, Locale locale) {
    return MINUTE.withLocale(locale).format(file.tries().last()) + " UTC";
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
