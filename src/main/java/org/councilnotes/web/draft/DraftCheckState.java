package org.councilnotes.web.draft;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.web.Refusal;

/**
 * What is shown of a checked draft.
 *
 * @param id of the draft
 * @param verdict of the sentences that are shown; empty for all
 * @param sentence the one that is looked at, from 1
 */
record DraftCheckState(String id, Optional<SentenceVerdict> verdict, OptionalInt sentence) {

  static final String PATH = "/draft/checks";
  static final String VERDICT = "verdict";
  static final String SENTENCE = "sentence";

  /**
   * The state in an address.
   *
   * @param number of the sentence; empty for none
   * @param sentences how many there are
   * @throws Refusal where there is no such verdict or sentence
   */
  static DraftCheckState of(String id, String verdict, String number, int sentences) {
    Optional<SentenceVerdict> only =
        verdict.isBlank() ? Optional.empty() : Optional.of(verdict(verdict.strip()));
    return new DraftCheckState(id, only, number(number.strip(), sentences));
  }

  private static SentenceVerdict verdict(String key) {
    return Arrays.stream(SentenceVerdict.values())
        .filter(verdict -> verdict.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.badValue("draft.verdict", VERDICT, key, key));
  }

  private static OptionalInt number(String number, int sentences) {
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!number.matches("[0-9]{1,6}")) {
      throw Refusal.badValue("draft.sentence", SENTENCE, number, sentences);
    }
    int value = Integer.parseInt(number);
    if (value < 1 || value > sentences) {
      throw Refusal.badValue("draft.sentence", SENTENCE, number, sentences);
    }
    return OptionalInt.of(value);
  }

  /** Address of the whole draft. */
  static String href(String id) {
    return PATH + "/" + id;
  }

  /** Address of what belongs to the draft, such as a file. */
  String hrefOf(String part) {
    return href(id) + "/" + part;
  }

  /** Address of all sentences, or those of one verdict. */
  String hrefOf(Optional<SentenceVerdict> only) {
    return href(id) + only.map(shown -> "?" + VERDICT + "=" + shown.key()).orElse("");
  }

  /** Address of a sentence among those that are shown. */
  String hrefOf(int number) {
    return hrefOf(OptionalInt.of(number), "s" + number);
  }

  /** Address of this state, at a part of the page. */
  String hrefAt(String part) {
    return hrefOf(sentence, part);
  }

  private String hrefOf(OptionalInt number, String part) {
    String which =
        number.isEmpty()
            ? ""
            : (verdict.isEmpty() ? "?" : "&") + SENTENCE + "=" + number.getAsInt();
    return hrefOf(verdict) + which + "#" + part;
  }

  /** Address of a sentence among all. */
  String hrefAmongAll(int number) {
    return new DraftCheckState(id, Optional.empty(), sentence).hrefOf(number);
  }

  boolean isShown(SentenceVerdict other) {
    return verdict.isEmpty() || verdict.get() == other;
  }
}
