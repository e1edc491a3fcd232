package org.councilnotes.search;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.NumberMention;
import org.councilnotes.note.TextRange;

/**
 * The document numbers in a text that somebody typed, each with what people write around it: {@code
 * doc. 91790/19}, {@code n° 91790/19}, {@code ST 91790 2019 INIT/en}.
 */
final class TypedNumbers {

  private static final String LANGUAGE =
      "(?:bg|cs|da|de|el|en|es|et|fi|fr|ga|hr|hu|it|lt|lv|mt|nl|pl|pt|ro|sk|sl|sv)";

  /** Matches the end of {@code see document n° }; not that of {@code number:}. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:doc(?:s|uments?|umentos?)?[.:]?|(?:n\\.?[°ro]|n[uú]m|number"
              + "|n[uú]m[eé]ro)\\.?) ?){1,2}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * Matches {@code /en} and {@code EN}, and {@code fr} at the end; not the start of {@code en
   * Chile}.
   */
  private static final Pattern LANGUAGE_BEHIND =
      Pattern.compile(
          "(?:(?i: ?/"
              + LANGUAGE
              + "(?:/pdf)?| \\("
              + LANGUAGE
              + "\\)| "
              + LANGUAGE
              + "(?=$))| (?:EN|FR|ES))(?![\\p{L}\\p{N}/])");

  /** Finds {@code /en} in {@code 91790/19/en}, where it is no third part of the number. */
  private static final Pattern SLASH =
      Pattern.compile(
          "(?<=\\d|INIT)/" + LANGUAGE + "(?:/pdf)?(?![\\p{L}\\p{N}/])", Pattern.CASE_INSENSITIVE);

  /**
   * Matches the masculine ordinal in {@code nº 12}, which is a letter; not the one in {@code 1º}.
   */
  private static final Pattern ORDINAL = Pattern.compile("(?<=[nN]\\.?)º");

  private final String text;

  private TypedNumbers(String text) {
    this.text = text;
  }

  /** Where each begins, with what stands before it, and where it ends with its language. */
  static Map<Integer, NumberMention> in(String typed) {
    return new TypedNumbers(ORDINAL.matcher(typed).replaceAll("°")).byStart();
  }

  private Map<Integer, NumberMention> byStart() {
    String bare = SLASH.matcher(text).replaceAll(TypedNumbers::blanks);
    Map<Integer, NumberMention> byStart = new HashMap<>();
    for (NumberMention mention : DocumentNumber.allIn(bare)) {
      TextRange whole = new TextRange(start(mention.range()), end(mention.range()));
      byStart.put(whole.start(), new NumberMention(mention.number(), whole));
      byStart.putIfAbsent(
          mention.range().start(),
          new NumberMention(mention.number(), new TextRange(mention.range().start(), whole.end())));
    }
    return byStart;
  }

  private static String blanks(MatchResult language) {
    return " ".repeat(language.group().length());
  }

  private int start(TextRange number) {
    Matcher lead = LEAD.matcher(text.substring(0, number.start()));
    return lead.find() ? lead.start() : number.start();
  }

  private int end(TextRange number) {
    Matcher language = LANGUAGE_BEHIND.matcher(text).region(number.end(), text.length());
    language.useTransparentBounds(true);
    return language.lookingAt() ? language.end() : number.end();
  }
}
