package org.councilnotes.tag;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** An adjective that names a language: {@code in Spanish}, {@code the Dutch version}. */
final class AsLanguage implements Predicate<Mention> {

  private static final String OTHERS = "(?:(?:, |,? and |,? or |/| & )\\p{Lu}\\p{Ll}{2,14}){0,9}";

  /** Matches {@code " and French version"} and {@code "-speaking"}; not {@code " police"}. */
  private static final Pattern SPEECH =
      Pattern.compile(
          OTHERS + "[ -](?:language|version|translation|interpretation|speaking|spoken|text)");

  /** Matches {@code "translated into English and "}; not {@code "by the "}. */
  private static final Pattern IN =
      Pattern.compile("(?<!\\p{L})(?i:in|into)(?: \\p{Lu}\\p{Ll}{2,14}(?:,|/| and| or| &)){0,9} $");

  /** Matches {@code " prisons"}; not {@code ", "}, {@code " and "} or the end. */
  private static final Pattern NOUN =
      Pattern.compile(
          OTHERS
              + " (?!(?:and|or|but|to|with|by|for|from|in|on|at|as|of|only|is|are|was|were|has|have"
              + "|which|that|during|before|after)(?!\\p{L}))\\p{L}");

  @Override
  public boolean test(Mention mention) {
    if (!mention.name().rule().equals(Name.ADJECTIVE)) {
      return false;
    }
    String after = mention.after();
    return SPEECH.matcher(after).lookingAt()
        || (IN.matcher(mention.before()).find() && !NOUN.matcher(after).lookingAt());
  }
}
