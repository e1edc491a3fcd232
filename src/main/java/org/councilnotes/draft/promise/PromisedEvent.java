package org.councilnotes.draft.promise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/**
 * An event with a place or a day that a promise foresees, in English: {@code the second for January
 * 2018 in Panama City}, {@code ministerial signing on 27 June}.
 *
 * @param clause its words, with those before it that say what takes place
 * @param place a name; empty where there is a day alone
 */
record PromisedEvent(String clause, Optional<String> place) {

  private static final String NAME = "(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})";

  private static final Pattern BEHIND = Pattern.compile(",? in (?:the )?" + NAME);

  private static final Pattern BEFORE =
      Pattern.compile(" in (?:the )?" + NAME + ",?(?: " + "\\p{Lu}\\p{L}+,)? (?:in|on|for) $");

  private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:-\\d{1,2})? \\p{Lu}\\p{Ll}+.*");

  /** Parts what is said of one event from what is said of another. */
  private static final Pattern PART = Pattern.compile("[,;:]");

  private static final Pattern CLAUSE = Pattern.compile("[;:]");

  /** A word that says what takes place, and no ordinal. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?!(?:first|second|third|fourth|fifth|will|held|take|place)\\b)\\p{L}{4,}");

  /** The event of a promise; empty where neither a place nor a day tells it. */
  static Optional<PromisedEvent> of(Promise promise) {
    TextRange sentence = promise.sentence().inPassage();
    String passage = promise.sentence().passage().textWithoutDeletions();
    int time = passage.indexOf(promise.time(), promise.words().start());
    if (time < 0) {
      return Optional.empty();
    }
    int end = time + promise.time().length();
    String before = passage.substring(sentence.start(), time);
    Matcher behind = BEHIND.matcher(passage).region(end, sentence.end());
    Matcher ahead = BEFORE.matcher(before);
    Optional<String> place =
        behind.lookingAt()
            ? Optional.of(behind.group(1))
            : ahead.find() ? Optional.of(ahead.group(1)) : Optional.empty();
    return place.isPresent() || DAY.matcher(promise.time()).matches()
        ? Optional.of(new PromisedEvent(clause(before), place))
        : Optional.empty();
  }

  /** Behind the last comma; where that says too little, behind the last semicolon. */
  private static String clause(String before) {
    String part = behindLast(PART, before);
    return TELLING.matcher(part).results().count() >= 2 ? part : behindLast(CLAUSE, before);
  }

  private static String behindLast(Pattern mark, String text) {
    Matcher found = mark.matcher(text);
    int start = 0;
    while (found.find()) {
      start = found.end();
    }
    return text.substring(start).strip();
  }
}
