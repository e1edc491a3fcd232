package org.councilnotes.draft;

import java.util.List;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader;

/**
 * The verification of a quote, and of each of its sentences.
 *
 * @param whole of the quote as it is
 * @param sentences one for each of the first {@link ParagraphWordings#MOST_SENTENCES}; empty where
 *     the quote is a single sentence
 * @param left how many more sentences there are, which were not verified
 */
public record QuotedText(QuoteVerification whole, List<QuoteVerification> sentences, int left) {

  public QuotedText {
    sentences = List.copyOf(sentences);
  }

  /**
   * Checks a quote against one snapshot of a world.
   *
   * @throws IllegalArgumentException where the quote is longer than {@link
   *     SearchReader#LONGEST_COMPARABLE_TEXT}
   */
  public static QuotedText of(String typed, ArchiveReader world) {
    try (ArchiveReader snapshot = world.openSnapshot()) {
      QuoteVerification whole = QuoteVerification.of(typed, snapshot);
      List<String> all = ParagraphWordings.sentencesOf(typed);
      List<String> first = ParagraphWordings.first(all);
      return new QuotedText(
          whole,
          first.parallelStream().map(sentence -> QuoteVerification.of(sentence, snapshot)).toList(),
          all.size() - first.size());
    }
  }

  /**
   * What is true of all: exact where the quote or each of its sentences is, not found where none is
   * found, else altered; of a single sentence its own result. Where sentences were not verified,
   * the quote is exact as a whole or not at all.
   */
  public Result result() {
    boolean isExact = left == 0 && are(Result.EXACT);
    if (sentences.isEmpty() || whole.result() == Result.EXACT || isExact) {
      return sentences.isEmpty() ? whole.result() : Result.EXACT;
    }
    return are(Result.NOT_FOUND) ? whole.result() : Result.ALTERED;
  }

  private boolean are(Result result) {
    return sentences.stream().allMatch(sentence -> sentence.result() == result);
  }
}
