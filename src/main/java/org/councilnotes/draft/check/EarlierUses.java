package org.councilnotes.draft.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.WordingUse;

/** Makes sources of sentences that are the same word for word. */
final class EarlierUses {

  private static final Comparator<ArchiveSentence> NEWEST_FIRST =
      Comparator.comparing(ArchiveSentence::use, WordingUse.NEWEST_FIRST);

  private EarlierUses() {}

  /**
   * The source with all uses.
   *
   * @param same not empty
   */
  static SentenceSource source(List<ArchiveSentence> same) {
    List<ArchiveSentence> sorted = same.stream().sorted(NEWEST_FIRST).toList();
    return new SentenceSource(
        sorted.getFirst().text(), sorted.stream().map(ArchiveSentence::use).toList());
  }

  /** The source with its adopted uses only; empty where there is none. */
  static Optional<SentenceSource> adopted(List<ArchiveSentence> same) {
    List<ArchiveSentence> adopted =
        same.stream().filter(sentence -> sentence.use().isAdopted()).toList();
    return adopted.isEmpty() ? Optional.empty() : Optional.of(source(adopted));
  }
}
