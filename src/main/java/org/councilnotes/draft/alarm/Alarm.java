package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.TextRange;

/**
 * Something in a draft that its author should look at.
 *
 * @param range of the words in the text of the draft; empty, at the place where something would be
 *     expected, where the draft is silent
 * @param words in that range, as they stand
 * @param context the sentence around them, or the words of the evidence where the draft is silent;
 *     with kind and words it identifies the alarm
 * @param why for the reader
 * @param source the words that are the evidence, in an earlier note
 * @param besides other earlier words that the reason tells
 * @param ordinal how many alarms of the same kind, words and context stand before it in the draft
 */
public record Alarm(
    AlarmKind kind,
    TextRange range,
    String words,
    String context,
    Reason why,
    Optional<WordingUse> source,
    List<WordingUse> besides,
    int ordinal) {

  public Alarm {
    besides = List.copyOf(besides);
  }

  /** The first alarm of its words, told by one place at most. */
  public Alarm(
      AlarmKind kind,
      TextRange range,
      String words,
      String context,
      Reason why,
      Optional<WordingUse> source) {
    this(kind, range, words, context, why, source, List.of(), 0);
  }

  /** The same, whose reason tells other earlier words too. */
  Alarm with(WordingUse beside) {
    return new Alarm(kind, range, words, context, why, source, List.of(beside), ordinal);
  }

  /** The same, behind others with its kind, words and context. */
  Alarm behind(int others) {
    return new Alarm(kind, range, words, context, why, source, besides, others);
  }

  /** All earlier words that the alarm tells. */
  public Stream<WordingUse> evidence() {
    return Stream.concat(source.stream(), besides.stream());
  }

  /**
   * Identifies the alarm, also in a later version of the draft where its sentence is unchanged: 16
   * hex digits.
   */
  public String id() {
    String first = key();
    return TextHash.of(ordinal == 0 ? first : first + "\n" + ordinal);
  }

  /** Kind, words and context. */
  String key() {
    return String.join("\n", kind.key(), words, context);
  }
}
