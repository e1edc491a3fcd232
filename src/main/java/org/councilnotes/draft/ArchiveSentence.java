package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.Formulation.TextStatus;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;

/**
 * A sentence of the archive.
 *
 * @param text normalised as quotes are
 * @param exactKey the same for sentences that are the same word for word
 * @param standing whether it is text of its passage, or has words that were deleted there
 * @param terms in the language of the text that it is compared with
 */
public record ArchiveSentence(
    WordingUse use, String text, String exactKey, TextStatus standing, SentenceTerms terms) {

  /** The sentences of a passage that stand in it. */
  static List<ArchiveSentence> in(
      Passage passage, NoteSummary note, String section, String language) {
    return of(passage, note, section, language, TextStatus.STANDING);
  }

  /** The sentences before words were deleted in them, of those that words were deleted in. */
  static List<ArchiveSentence> formerIn(
      Passage passage, NoteSummary note, String section, String language) {
    return passage.deletions().findAny().isEmpty()
        ? List.of()
        : of(passage, note, section, language, TextStatus.DELETED).stream()
            .filter(former -> passage.deletions().anyMatch(former.use().range()::overlaps))
            .toList();
  }

  /** The sentence of a note that stands at a place; empty where there is none. */
  public static Optional<ArchiveSentence> at(
      TextRange range, String passage, Note note, String language) {
    return note.passages().stream()
        .filter(one -> one.id().equals(passage))
        .flatMap(one -> in(one, NoteSummary.of(note), note.headingOf(one), language).stream())
        .filter(sentence -> sentence.use().range().overlaps(range))
        .findFirst();
  }

  /** Whether a passage has the words of a sentence in their order, whatever their case. */
  public static boolean isIn(SearchHit hit, String sentence) {
    String words = NormalizedWording.keyOf(sentence);
    return (" " + NormalizedWording.keyOf(hit.passage().textWithoutDeletions()) + " ")
        .contains(" " + words + " ");
  }

  private static List<ArchiveSentence> of(
      Passage passage, NoteSummary note, String section, String language, TextStatus standing) {
    QuotableText words =
        standing == TextStatus.STANDING
            ? QuotableText.standing(passage)
            : QuotableText.former(passage);
    String text = words.text();
    List<ArchiveSentence> sentences = new ArrayList<>();
    if (passage.kind().hasSentences(text)) {
      for (TextRange whole : SentenceBreaks.of(text)) {
        TextRange range = RemarkLead.without(whole, passage, text);
        String sentence = range.of(text);
        sentences.add(
            new ArchiveSentence(
                new WordingUse(passage, note, section, words.place(range)),
                sentence,
                ExactWording.keyOf(sentence),
                standing,
                SentenceTerms.of(ExactWording.withoutLabel(sentence), language)));
      }
    }
    return sentences;
  }
}
