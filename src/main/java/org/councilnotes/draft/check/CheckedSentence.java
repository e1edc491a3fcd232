package org.councilnotes.draft.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.draft.UnlabelledEdits;
import org.councilnotes.draft.document.DraftSentence;

/**
 * A sentence of a draft with its past.
 *
 * @param source the earlier sentence that the verdict rests on; empty for {@link
 *     SentenceVerdict#NEW} only
 * @param agreed the nearest wording of an adopted text, with its adopted uses only; empty where
 *     there is none. For {@link SentenceVerdict#ADOPTED} the same as the source
 * @param edits from the text of the source to that of the sentence, without those of labels; empty
 *     where they are the same
 * @param differences of them that weigh most
 */
public record CheckedSentence(
    DraftSentence sentence,
    SentenceVerdict verdict,
    Optional<SentenceSource> source,
    Optional<SentenceSource> agreed,
    List<Edit> edits,
    Set<DifferenceKind> differences) {

  public CheckedSentence {
    edits = List.copyOf(edits);
    differences = Set.copyOf(differences);
  }

  static CheckedSentence ofNew(DraftSentence sentence) {
    return new CheckedSentence(
        sentence, SentenceVerdict.NEW, Optional.empty(), Optional.empty(), List.of(), Set.of());
  }

  /** A sentence that stood word for word. */
  static CheckedSentence same(
      DraftSentence sentence,
      SentenceVerdict verdict,
      SentenceSource source,
      Optional<SentenceSource> agreed) {
    return new CheckedSentence(sentence, verdict, Optional.of(source), agreed, List.of(), Set.of());
  }

  /** An edited sentence. */
  static CheckedSentence altered(
      DraftSentence sentence,
      SentenceSource source,
      Optional<SentenceSource> agreed,
      Set<DifferenceKind> differences) {
    return beside(SentenceVerdict.ALTERED, sentence, source, agreed, differences);
  }

  /** A sentence that may make the same point. */
  static CheckedSentence near(
      DraftSentence sentence,
      SentenceSource source,
      Optional<SentenceSource> agreed,
      Set<DifferenceKind> differences) {
    return beside(SentenceVerdict.NEAR, sentence, source, agreed, differences);
  }

  private static CheckedSentence beside(
      SentenceVerdict verdict,
      DraftSentence sentence,
      SentenceSource source,
      Optional<SentenceSource> agreed,
      Set<DifferenceKind> differences) {
    return new CheckedSentence(
        sentence,
        verdict,
        Optional.of(source),
        agreed,
        UnlabelledEdits.between(source.text(), sentence.text()),
        differences);
  }
}
