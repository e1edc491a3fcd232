package org.councilnotes.notice;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.query.QueryParser;
import org.councilnotes.suggest.NearestName;

/**
 * A word before a colon that is no field, so that the text was searched literally.
 *
 * @param name before the colon, as typed
 * @param corrected the text with the most similar field; empty where none is similar
 */
record UnknownField(String name, Optional<String> corrected) {

  /**
   * Finds {@code foo} in {@code foo:bar}; nothing in {@code https://bar}, {@code foo: bar} and
   * {@code 12:30}.
   */
  private static final Pattern FIELD =
      Pattern.compile("(?<![\\p{L}\\p{N}:/.])(\\p{L}[\\p{L}-]{0,30}):(?=[\\p{L}\\p{N}\"])");

  /** Quoted text, in which a colon makes no field: {@code "note: this"}. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");

  /** The first one in a text. */
  static Optional<UnknownField> in(String text, QueryParser parser) {
    String unquoted = QUOTED.matcher(text).replaceAll(match -> "\"".repeat(match.group().length()));
    return FIELD
        .matcher(unquoted)
        .results()
        .filter(match -> !parser.hasField(match.group(1)))
        .findFirst()
        .map(match -> new UnknownField(match.group(1), corrected(text, match, parser)));
  }

  private static Optional<String> corrected(String text, MatchResult match, QueryParser parser) {
    return NearestName.of(match.group(1), parser.fields())
        .map(field -> text.substring(0, match.start(1)) + field + text.substring(match.end(1)));
  }
}
