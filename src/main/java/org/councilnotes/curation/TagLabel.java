package org.councilnotes.curation;

import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * A tag in words that people use: its kind, its code, the role of a country or the phase of a
 * programme, and the words that it stands for.
 *
 * @param kind key of a {@link TagKind}, such as {@code country}
 * @param code such as {@code BO}, {@code 2018}; of a participation programme and country, {@code
 *     SEACOP/BO}
 * @param detail key of a {@code MentionRole} for countries and participations, a phase for
 *     programmes; empty where there is none
 * @param words of the passage; empty where the section gives the tag
 */
public record TagLabel(String kind, String code, Optional<String> detail, Optional<Words> words) {

  /**
   * Words of a text.
   *
   * @param occurrence number of the place among those where the words occur, from 1
   */
  public record Words(String text, int occurrence) {

    /**
     * @throws IllegalArgumentException where the text is empty or the occurrence is not positive
     */
    public Words {
      if (text.isEmpty() || occurrence < 1) {
        throw new IllegalArgumentException("no words");
      }
    }

    /** The words of a range of a text; empty where the range is empty. */
    public static Optional<Words> at(TextRange range, String text) {
      if (range.length() == 0) {
        return Optional.empty();
      }
      String words = range.of(text);
      int occurrence = 1;
      for (int at = text.indexOf(words);
          at >= 0 && at < range.start();
          at = text.indexOf(words, at + 1)) {
        occurrence++;
      }
      return Optional.of(new Words(words, occurrence));
    }

    /** The range of the words in a text; empty where they do not occur so often. */
    public Optional<TextRange> in(String passage) {
      int at = passage.indexOf(text);
      for (int i = 1; i < occurrence && at >= 0; i++) {
        at = passage.indexOf(text, at + 1);
      }
      return at < 0 ? Optional.empty() : Optional.of(new TextRange(at, at + text.length()));
    }
  }

  public TagLabel with(Optional<Words> others) {
    return new TagLabel(kind, code, detail, others);
  }
}
