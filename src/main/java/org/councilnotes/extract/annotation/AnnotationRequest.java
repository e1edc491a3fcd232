package org.councilnotes.extract.annotation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Asks a forked process for a Word file with comments and suggestions.
 *
 * @param draft text of the draft, in which sentences and alarms have their offsets
 * @param wanted what is to be found in the text of the file, by place in the draft
 * @param start the remark at the start of the file
 * @param at date of comments and suggestions
 * @param output path of the file that is written
 */
public record AnnotationRequest(
    String draft,
    List<WantedText> wanted,
    List<SentenceRemark> sentences,
    List<AlarmRemark> alarms,
    StartRemark start,
    Instant at,
    String output)
    implements Serializable {

  public AnnotationRequest {
    wanted = List.copyOf(wanted);
    sentences = List.copyOf(sentences);
    alarms = List.copyOf(alarms);
  }

  /**
   * A sentence, or a passage without sentences.
   *
   * @param start offset in the draft
   * @param end offset in the draft
   * @param text its words; runs of white space are one space
   * @param isFirst whether it begins its passage, so that a label may stand before it
   * @param isNote whether it stands in a footnote
   */
  public record WantedText(int start, int end, String text, boolean isFirst, boolean isNote)
      implements Serializable {}

  /**
   * The comment on a sentence, a paragraph an item, and another wording for it.
   *
   * @param start offset of the sentence in the draft
   * @param plain the comment where no wording is suggested; empty for none
   * @param set the comment where the wording is set as tracked changes
   * @param unset the comment where it cannot be set
   * @param unplaced the comment at the start where the sentence is not found; empty for none
   * @param line what the remark at the start says where the sentence is not found and has no
   *     comment
   * @param changes that give the other wording; empty for none
   */
  public record SentenceRemark(
      int start,
      List<String> plain,
      List<String> set,
      List<String> unset,
      List<String> unplaced,
      String line,
      List<WordChange> changes)
      implements Serializable {

    public SentenceRemark {
      plain = List.copyOf(plain);
      set = List.copyOf(set);
      unset = List.copyOf(unset);
      unplaced = List.copyOf(unplaced);
      changes = List.copyOf(changes);
    }
  }

  /**
   * Words of a sentence that go, and words that come in their place.
   *
   * @param start offset in the sentence
   * @param end offset in the sentence
   */
  public record WordChange(int start, int end, String words) implements Serializable {}

  /**
   * The comment on an alarm.
   *
   * @param start offset of its words in the draft
   * @param end offset of their end; the same for an alarm on what is missing
   * @param unplaced the comment where the words are not found
   */
  public record AlarmRemark(int start, int end, List<String> placed, List<String> unplaced)
      implements Serializable {

    public AlarmRemark {
      placed = List.copyOf(placed);
      unplaced = List.copyOf(unplaced);
    }
  }

  /**
   * The comment at the start of the file.
   *
   * @param unplaced pattern of {@link java.text.MessageFormat} that says how many sentences are not
   *     found; left out where all are
   * @param language of that pattern, BCP 47
   * @param after paragraphs after it
   */
  public record StartRemark(
      List<String> before, String unplaced, String language, List<String> after)
      implements Serializable {

    public StartRemark {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
