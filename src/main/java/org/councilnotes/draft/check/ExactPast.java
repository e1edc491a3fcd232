package org.councilnotes.draft.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.check.LatestEditions.Latest;
import org.councilnotes.draft.document.DraftSentence;

/**
 * The past of a sentence that the archive has word for word: it stands, or it was dropped.
 *
 * @param same the sentences with its words; not empty
 * @param index all sentences that the draft is compared with
 */
record ExactPast(List<ArchiveSentence> same, LatestEditions latest, SentenceIndex index) {

  private static final int FEW = 10;

  ExactPast {
    same = List.copyOf(same);
  }

  /** What became of the words in the series of a note. */
  private enum Fate {
    /** The note is of no series, or its latest edition has the words. */
    STANDS,
    /** The note is a supplement, or another version of it counts. */
    NO_EDITION,
    /** The latest edition has them no more. */
    DROPPED
  }

  /**
   * The verdict on a sentence of a draft.
   *
   * @param agreed the nearest adopted wording, where these words were never adopted
   */
  CheckedSentence in(DraftSentence sentence, SentenceTerms terms, Optional<SentenceSource> agreed) {
    List<ArchiveSentence> dropped = with(Fate.DROPPED::equals);
    List<ArchiveSentence> standing = with(Fate.STANDS::equals);
    boolean isDropped =
        !dropped.isEmpty() && !anyAdopted(standing) && (standing.isEmpty() || anyAdopted(dropped));
    if (isDropped) {
      return goneOn(dropped, terms)
          .map(going -> altered(sentence, terms, going, agreed))
          .orElseGet(() -> asStood(SentenceVerdict.DROPPED, sentence, agreed));
    }
    return anyAdopted(with(fate -> fate != Fate.DROPPED))
        ? asStood(SentenceVerdict.ADOPTED, sentence, agreed)
        : asStood(SentenceVerdict.DRAFTED, sentence, agreed);
  }

  private CheckedSentence asStood(
      SentenceVerdict verdict, DraftSentence sentence, Optional<SentenceSource> agreed) {
    Optional<SentenceSource> adopted = EarlierUses.adopted(same);
    SentenceSource source =
        verdict == SentenceVerdict.ADOPTED ? adopted.orElseThrow() : EarlierUses.source(same);
    return CheckedSentence.same(sentence, verdict, source, adopted.or(() -> agreed));
  }

  private CheckedSentence altered(
      DraftSentence sentence,
      SentenceTerms terms,
      ArchiveSentence going,
      Optional<SentenceSource> agreed) {
    List<ArchiveSentence> known = index.exact(going.text());
    List<ArchiveSentence> latestWords = known.isEmpty() ? List.of(going) : known;
    return CheckedSentence.altered(
        sentence,
        EarlierUses.source(latestWords),
        EarlierUses.adopted(latestWords).or(() -> EarlierUses.adopted(same)).or(() -> agreed),
        SentenceDifferences.between(going.terms(), terms));
  }

  /**
   * The sentence of the latest edition that the words went on as, with other figures, dates or
   * names only.
   */
  private Optional<ArchiveSentence> goneOn(List<ArchiveSentence> dropped, SentenceTerms terms) {
    ArchiveSentence last =
        dropped.stream()
            .min(Comparator.comparing(ArchiveSentence::use, WordingUse.NEWEST_FIRST))
            .orElseThrow();
    return latest
        .of(last.use().note())
        .flatMap(
            edition ->
                edition.sentences().nearest(terms, 1, FEW).stream()
                    .map(SharedWords::sentence)
                    .filter(found -> isSameButForEdition(found, edition, terms))
                    .findFirst());
  }

  private static boolean isSameButForEdition(
      ArchiveSentence found, Latest edition, SentenceTerms terms) {
    return EditThresholds.isEdited(edition.sentences().editBetween(found.terms(), terms))
        && SentenceDifferences.areOfEditionOnly(found.terms(), terms);
  }

  private List<ArchiveSentence> with(Predicate<Fate> wanted) {
    return same.stream().filter(sentence -> wanted.test(fate(sentence))).toList();
  }

  private static boolean anyAdopted(List<ArchiveSentence> some) {
    return some.stream().anyMatch(sentence -> sentence.use().isAdopted());
  }

  private Fate fate(ArchiveSentence sentence) {
    Optional<Latest> edition = latest.of(sentence.use().note());
    if (edition.isEmpty()) {
      return Fate.STANDS;
    }
    String note = sentence.use().note().id();
    if (edition.get().notes().contains(note) || LatestEditions.has(edition.get(), sentence)) {
      return Fate.STANDS;
    }
    return edition.get().editions().contains(note) ? Fate.DROPPED : Fate.NO_EDITION;
  }
}
