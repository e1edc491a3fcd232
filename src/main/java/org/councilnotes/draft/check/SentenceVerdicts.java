package org.councilnotes.draft.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.EditSimilarity;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftSentence;

/**
 * Tells the sentences of a draft that the archive has, word for word or edited, from those that are
 * new to it. Safe for use by many threads.
 */
final class SentenceVerdicts {

  /** Sentences that are compared word by word. */
  private static final int MOST = 40;

  /** Cosine of two sentences below which neither can be an edited form of the other. */
  private static final double LEAST = 0.25;

  private final SentenceIndex index;
  private final LatestEditions latest;
  private final String language;

  SentenceVerdicts(SentenceIndex index, LatestEditions latest, String language) {
    this.index = index;
    this.latest = latest;
    this.language = language;
  }

  /**
   * An earlier sentence beside one of the draft.
   *
   * @param shared what they have in common, whatever its order
   */
  private record Beside(ArchiveSentence earlier, EditSimilarity edit, SharedWords shared) {

    static final Comparator<Beside> LIKEST_THEN_NEWEST =
        Comparator.comparing((Beside one) -> one.edit().likeness())
            .reversed()
            .thenComparing(one -> one.earlier().use(), WordingUse.NEWEST_FIRST);

    boolean isEdited() {
      return EditThresholds.isEdited(edit, shared);
    }
  }

  CheckedSentence of(DraftSentence sentence) {
    SentenceTerms terms = terms(sentence.text());
    Map<String, EditSimilarity> edits = new HashMap<>();
    List<Beside> beside =
        index.nearest(terms, 1, MOST).stream()
            .filter(found -> found.cosine() >= LEAST)
            .map(found -> beside(found, terms, edits))
            .sorted(Beside.LIKEST_THEN_NEWEST)
            .toList();
    List<ArchiveSentence> exact = index.exact(sentence.text());
    return exact.isEmpty()
        ? edited(sentence, terms, beside)
        : new ExactPast(exact, latest, index).in(sentence, terms, agreed(beside));
  }

  private SentenceTerms terms(String text) {
    return SentenceTerms.of(ExactWording.withoutLabel(text), language);
  }

  /**
   * @param edits by the text of the earlier sentence, which many notes may have
   */
  private Beside beside(SharedWords found, SentenceTerms terms, Map<String, EditSimilarity> edits) {
    ArchiveSentence earlier = found.sentence();
    EditSimilarity edit =
        edits.computeIfAbsent(earlier.text(), _ -> index.editBetween(earlier.terms(), terms));
    return new Beside(earlier, edit, found);
  }

  private CheckedSentence edited(DraftSentence sentence, SentenceTerms terms, List<Beside> beside) {
    Optional<Beside> source = beside.stream().filter(Beside::isEdited).findFirst();
    if (source.isPresent()) {
      return CheckedSentence.altered(
          sentence,
          sourceOf(source.get().earlier()),
          agreed(beside),
          SentenceDifferences.between(source.get().earlier().terms(), terms));
    }
    return CheckedSentence.ofNew(sentence);
  }

  private SentenceSource sourceOf(ArchiveSentence sentence) {
    List<ArchiveSentence> same = index.exact(sentence.text());
    return EarlierUses.source(same.isEmpty() ? List.of(sentence) : same);
  }

  /** The nearest adopted wording of which the sentence is an edited form. */
  private Optional<SentenceSource> agreed(List<Beside> beside) {
    return beside.stream()
        .filter(one -> one.earlier().use().isAdopted())
        .filter(Beside::isEdited)
        .findFirst()
        .flatMap(one -> EarlierUses.adopted(index.exact(one.earlier().text())));
  }
}
