package org.councilnotes.draft;

import java.util.List;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader;

/**
 * The earlier wordings of a text, and of each of its sentences.
 *
 * @param whole of the text as it is
 * @param sentences one for each; empty where the text is a single sentence
 */
public record ParagraphWordings(EarlierWordings whole, List<EarlierWordings> sentences) {

  public ParagraphWordings {
    sentences = List.copyOf(sentences);
  }

  /**
   * Finds the earlier wordings in one snapshot of a world.
   *
   * @throws IllegalArgumentException where the text is longer than {@link
   *     SearchReader#LONGEST_TEXT}
   */
  public static ParagraphWordings of(String text, ArchiveReader world) {
    try (ArchiveReader snapshot = world.openSnapshot()) {
      EarlierWordings whole = EarlierWordings.of(text, snapshot);
      return new ParagraphWordings(
          whole,
          sentencesOf(text).parallelStream()
              .map(sentence -> EarlierWordings.of(sentence, snapshot))
              .toList());
    }
  }

  /** The sentences of a text that has several; none of a single one. */
  static List<String> sentencesOf(String text) {
    String words = QuotableText.clean(text);
    List<String> sentences =
        SentenceBreaks.of(words).stream().map(range -> range.of(words)).toList();
    return sentences.size() > 1 ? sentences : List.of();
  }
}
