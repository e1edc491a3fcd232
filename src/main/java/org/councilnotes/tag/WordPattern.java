package org.councilnotes.tag;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that begins with a word. It is tried only where a word begins, and with a letter with
 * which the pattern can begin: few characters of a text are looked at more closely.
 *
 * @param initials small letters of ASCII; all others are always tried
 */
record WordPattern(Pattern pattern, String initials) {

  /** The first place where it stands in a text. */
  Optional<MatchResult> find(String text) {
    Matcher m = pattern.matcher(text);
    for (int i = 0; i < text.length(); i++) {
      if (isInitial(text.charAt(i))
          && !isInWord(text, i)
          && m.region(i, text.length()).lookingAt()) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private boolean isInitial(char c) {
    return c >= 0x80 || initials.indexOf(Character.toLowerCase(c)) >= 0;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0 && Character.isLetter(text.charAt(at - 1));
  }
}
