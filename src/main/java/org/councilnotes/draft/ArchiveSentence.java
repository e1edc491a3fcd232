package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.draft.Formulation.TextStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/** A sentence of the archive. */
public final class ArchiveSentence {

  private final WordingUse use;
  private final TextStatus standing;
  private final AnalyzedSentences.Analyzed words;

  private ArchiveSentence(WordingUse use, TextStatus standing, AnalyzedSentences.Analyzed words) {
    this.use = use;
    this.standing = standing;
    this.words = words;
  }

  public WordingUse use() {
    return use;
  }

  /** Whether it is text of its passage, or has words that were deleted there. */
  TextStatus standing() {
    return standing;
  }

  /** Normalised as quotes are. */
  public String text() {
    return words.text();
  }

  /** The same for sentences that are the same word for word. */
  public String exactKey() {
    return words.exactKey();
  }

  /** In the language of the text that it is compared with. */
  public SentenceTerms terms() {
    return words.terms();
  }

  List<StemNumbers.Stem> stems() {
    return words.stems();
  }

  /** The sentences of a passage that stand in it. */
  static List<ArchiveSentence> in(
      Passage passage, NoteSummary note, String section, AnalyzedSentences analyzed) {
    return of(passage, note, section, analyzed, TextStatus.STANDING);
  }

  /** The sentences before words were deleted in them, of those that words were deleted in. */
  static List<ArchiveSentence> formerIn(
      Passage passage, NoteSummary note, String section, AnalyzedSentences analyzed) {
    return passage.deletions().findAny().isEmpty()
        ? List.of()
        : of(passage, note, section, analyzed, TextStatus.DELETED).stream()
            .filter(former -> passage.deletions().anyMatch(former.use().range()::overlaps))
            .toList();
  }

  private static List<ArchiveSentence> of(
      Passage passage,
      NoteSummary note,
      String section,
      AnalyzedSentences analyzed,
      TextStatus standing) {
    QuotableText words =
        standing == TextStatus.STANDING
            ? QuotableText.standing(passage)
            : QuotableText.former(passage);
    String text = words.text();
    List<ArchiveSentence> sentences = new ArrayList<>();
    if (passage.kind().hasSentences(text)) {
      for (TextRange whole : SentenceBreaks.of(text)) {
        TextRange range = RemarkLead.without(whole, passage, text);
        sentences.add(
            new ArchiveSentence(
                new WordingUse(passage, note, section, words.place(range)),
                standing,
                analyzed.of(range.of(text))));
      }
    }
    return sentences;
  }
}
