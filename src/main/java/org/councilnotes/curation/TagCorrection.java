package org.councilnotes.curation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextHash;

/**
 * What a person said of one tag of a passage in place of what the program had given.
 *
 * @param passage that it is said of
 * @param was the tag that is wrong; empty where one is added
 * @param now the tag that is right; empty where one is taken away
 */
public record TagCorrection(
    PassageKey passage, Optional<TagLabel> was, Optional<TagLabel> now, Told told) {

  /** What is done to a tag. */
  public enum Action {
    REMOVE,
    ADD,
    CHANGE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The action of that key; empty where there is none. */
    public static Optional<Action> ofKey(String key) {
      return Stream.of(values()).filter(action -> action.key().equals(key)).findFirst();
    }
  }

  /**
   * What else is known of it.
   *
   * @param rule that had given the wrong tag
   */
  public record Told(Optional<LocalDate> on, Optional<String> reason, Optional<String> rule) {
    public static final Told NOTHING =
        new Told(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Illegal where it says nothing, or makes a tag one of another kind. */
  public TagCorrection {
    if (was.isEmpty() && now.isEmpty()) {
      throw new IllegalArgumentException(ReasonCode.NO_CHANGE.format());
    }
    if (was.isPresent() && now.isPresent() && !was.get().kind().equals(now.get().kind())) {
      throw new IllegalArgumentException(ReasonCode.OTHER_KIND.format());
    }
  }

  public Action action() {
    return now.isEmpty() ? Action.REMOVE : was.isEmpty() ? Action.ADD : Action.CHANGE;
  }

  /** The kind of tag that it is about. */
  public TagKind<?> kind() {
    return TagKind.of(was.or(this::now).orElseThrow().kind());
  }

  /** Tells it from the others of its note: hex digits of what it says, dates and reasons apart. */
  public String id() {
    return TextHash.of(passage + " " + was + " " + now);
  }
}
