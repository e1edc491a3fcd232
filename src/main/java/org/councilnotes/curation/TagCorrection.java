package org.councilnotes.curation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.note.text.TextHash;

/**
 * A correction of one tag of a passage.
 *
 * @param passage of the tag
 * @param was the wrong tag; empty where a tag is added
 * @param now the right tag; empty where a tag is removed
 */
public record TagCorrection(
    PassageKey passage, Optional<TagLabel> was, Optional<TagLabel> now, Details told) {

  /** What is done to a tag. */
  public enum Action implements KeyedConstant {
    REMOVE,
    ADD,
    CHANGE;

    /** The action with this key; empty where there is none. */
    public static Optional<Action> ofKey(String key) {
      return Stream.of(values()).filter(action -> action.key().equals(key)).findFirst();
    }
  }

  /**
   * Further details of a correction.
   *
   * @param rule that gave the wrong tag
   */
  public record Details(Optional<LocalDate> on, Optional<String> reason, Optional<String> rule) {
    public static final Details NOTHING =
        new Details(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * @throws IllegalArgumentException where neither tag is given, or the two are of different kinds
   */
  public TagCorrection {
    if (was.isEmpty() && now.isEmpty()) {
      throw new Reason.IllegalValueException(ReasonCode.NO_CHANGE.of());
    }
    if (was.isPresent() && now.isPresent() && !was.get().kind().equals(now.get().kind())) {
      throw new Reason.IllegalValueException(ReasonCode.OTHER_KIND.of());
    }
  }

  public Action action() {
    return now.isEmpty() ? Action.REMOVE : was.isEmpty() ? Action.ADD : Action.CHANGE;
  }

  public TagKind<?> kind() {
    return TagKind.of(was.or(this::now).orElseThrow().kind());
  }

  /**
   * Id within the note: hexadecimal digits of a digest of its passage and tags, without date and
   * reason.
   */
  public String id() {
    return TextHash.of(passage + " " + was + " " + now);
  }
}
