package org.councilnotes.draft;

import java.util.List;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader;

/**
 * The earlier wordings of a text, and of each of its sentences.
 *
 * @param whole of the text as it is
 * @param sentences one for each of the first {@link #MOST_SENTENCES}; empty where the text is a
 *     single sentence
 * @param left how many more sentences there are, which were not looked up
 */
public record ParagraphWordings(EarlierWordings whole, List<EarlierWordings> sentences, int left) {

  /** Sentences of a text that are looked up. */
  static final int MOST_SENTENCES = 20;

  public ParagraphWordings {
    sentences = List.copyOf(sentences);
  }

  /**
   * Finds the earlier wordings in one snapshot of a world.
   *
   * @throws IllegalArgumentException where the text is longer than {@link
   *     SearchReader#LONGEST_COMPARABLE_TEXT}
   */
  public static ParagraphWordings of(String text, ArchiveReader world) {
    try (ArchiveReader snapshot = world.openSnapshot()) {
      EarlierWordings whole = EarlierWordings.of(text, snapshot);
      List<String> all = sentencesOf(text);
      List<String> first = first(all);
      return new ParagraphWordings(
          whole,
          first.parallelStream().map(sentence -> EarlierWordings.of(sentence, snapshot)).toList(),
          all.size() - first.size());
    }
  }

  /** Those that are looked up: each takes several searches. */
  static List<String> first(List<String> sentences) {
    return sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()));
  }

  /** The sentences of a text that has several; none of a single one. */
  static List<String> sentencesOf(String text) {
    String words = QuotableText.clean(text);
    List<String> sentences =
        SentenceBreaks.of(words).stream().map(range -> range.of(words)).toList();
    return sentences.size() > 1 ? sentences : List.of();
  }
}
