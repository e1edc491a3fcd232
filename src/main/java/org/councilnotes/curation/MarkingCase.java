package org.councilnotes.curation;

import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.MarkingJudgement.Verdict;

/**
 * The files of one note with their markings side by side.
 *
 * @param note id
 * @param files by path, without classified ones
 */
public record MarkingCase(String note, List<JudgedFile> files) {

  /** Conflicts that wait first, then others that wait, then what is decided. */
  static final Comparator<MarkingCase> URGENCY =
      Comparator.comparing((MarkingCase one) -> !one.isOpen())
          .thenComparing(one -> !one.isConflict())
          .thenComparing(MarkingCase::note);

  public MarkingCase {
    files = List.copyOf(files);
  }

  /** Whether its files are judged in different ways. */
  public boolean isConflict() {
    return files.stream().map(JudgedFile::verdict).distinct().count() > 1;
  }

  /**
   * Whether it waits for a decision: a marking is unknown, or nobody has settled a conflict. A
   * person who restricts one file settles it, since that holds for the note.
   */
  public boolean isOpen() {
    boolean unknown = files.stream().anyMatch(file -> file.verdict() == Verdict.UNKNOWN);
    boolean restricted =
        files.stream()
            .anyMatch(file -> !file.isUndecided() && file.verdict() == Verdict.RESTRICTED);
    return unknown || (isConflict() && !restricted);
  }

  /** Whether a person decides here, or has decided. */
  boolean isForPeople() {
    return isOpen() || files.stream().anyMatch(file -> !file.isUndecided());
  }
}
