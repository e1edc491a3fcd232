package org.councilnotes.web.address;

import java.util.List;
import java.util.regex.Pattern;

/** The words as somebody typed them, of which filters stand for some. */
final class TypedWords {

  private static final Pattern BLANK = Pattern.compile(" ");

  private TypedWords() {}

  /**
   * Whether a text is what may be left of the words that were typed: they have all of its words, in
   * its order. Otherwise something else was typed since.
   */
  static boolean isPart(String text, String typed) {
    if (text.isEmpty()) {
      return true;
    }
    List<String> left = List.of(BLANK.split(text, -1));
    int at = 0;
    for (String word : BLANK.split(typed, -1)) {
      if (at < left.size() && left.get(at).equals(word)) {
        at++;
      }
    }
    return at == left.size();
  }
}
