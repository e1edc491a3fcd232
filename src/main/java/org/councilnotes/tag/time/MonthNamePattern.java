package org.councilnotes.tag.time;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.text.LocalizedMonth;
import org.councilnotes.tag.name.NameFolding;

/** The names of the months in one language and in English, long and short, from CLDR. */
public final class MonthNamePattern {

  /** A shorter abbreviation is likelier to be another word. */
  private static final int SHORTEST = 3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final String pattern;

  public MonthNamePattern(String language) {
    add(Locale.ENGLISH);
    add(Locale.forLanguageTag(language));
    this.pattern =
        numbers.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(
                Collectors.joining("|", "(?iu:" + beginning() + "(?<!\\p{L})(?:", "))(?!\\p{L})"));
  }

  /** Most characters begin no month, which is quickest to see from them alone. */
  private String beginning() {
    return numbers.keySet().stream()
        .map(name -> Pattern.quote(Character.toString(name.codePointAt(0))))
        .distinct()
        .collect(Collectors.joining("", "(?=[", "])"));
  }

  private void add(Locale language) {
    for (Month month : Month.values()) {
      Stream.of(TextStyle.SHORT, TextStyle.FULL)
          .flatMap(width -> LocalizedMonth.names(month, language, width))
          .map(MonthNamePattern::plain)
          .filter(name -> name.length() >= SHORTEST)
          .flatMap(name -> Stream.of(name, NameFolding.fold(name)))
          .forEach(name -> numbers.put(name, month.getValue()));
    }
  }

  /** A regular expression without groups that matches each name, not inside another word. */
  String pattern() {
    return pattern;
  }

  /** The month of a name that the pattern matched: 1 for January. */
  int number(String name) {
    Integer number = numbers.get(NameFolding.fold(plain(name)));
    if (number == null) {
      throw new IllegalArgumentException("no month: " + name);
    }
    return number;
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
