package org.councilnotes.fetch;

import java.util.Optional;

/**
 * A document that was asked for, and how far it has come.
 *
 * @param outcome where it has ended
 */
public record FetchTask(RegisterEntry entry, Stage stage, Optional<FetchOutcome> outcome) {

  /** How far a document has come. */
  public enum Stage {
    WAITING,
    UNDER_WAY,
    ENDED,
    /** The program ended before it was fetched. */
    LEFT
  }

  static FetchTask waiting(RegisterEntry entry) {
    return new FetchTask(entry, Stage.WAITING, Optional.empty());
  }

  static FetchTask left(RegisterEntry entry) {
    return new FetchTask(entry, Stage.LEFT, Optional.empty());
  }

  FetchTask begun() {
    return new FetchTask(entry, Stage.UNDER_WAY, Optional.empty());
  }

  FetchTask ended(FetchOutcome end) {
    return new FetchTask(entry, Stage.ENDED, Optional.of(end));
  }

  /** Whether it will be fetched, or is being fetched. */
  public boolean isOpen() {
    return stage == Stage.WAITING || stage == Stage.UNDER_WAY;
  }

  /** Whether it was not fetched and another attempt may succeed. */
  public boolean isOwed() {
    return stage == Stage.LEFT || outcome.filter(FetchOutcome.Failed.class::isInstance).isPresent();
  }

  /** Whether it has no final answer: it waits, is being fetched, or was not fetched. */
  public boolean isUnanswered() {
    return isOpen() || isOwed();
  }

  /** The word for its stage or outcome, such as {@code waiting} and {@code fetched}. */
  public String state() {
    return switch (stage) {
      case WAITING -> "waiting";
      case UNDER_WAY -> "under-way";
      case LEFT -> "left";
      case ENDED -> outcome.orElseThrow().state();
    };
  }
}
