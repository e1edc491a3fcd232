package org.councilnotes.tag.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.tag.name.NameFolding;

/** The names of the months in one language and in English, long and short, from ICU (CLDR). */
public final class MonthNamePattern {

  /** A shorter abbreviation is likelier to be another word. */
  private static final int SHORTEST = 3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final String pattern;

  public MonthNamePattern(String language) {
    add(new DateFormatSymbols(ULocale.ENGLISH));
    add(new DateFormatSymbols(ULocale.forLanguageTag(language)));
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

  private void add(DateFormatSymbols symbols) {
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.ABBREVIATED, DateFormatSymbols.WIDE}) {
        add(symbols.getMonths(context, width));
      }
    }
  }

  private void add(String[] names) {
    for (int i = 0; i < names.length; i++) {
      String plain = plain(names[i]);
      if (plain.length() >= SHORTEST) {
        numbers.put(plain, i + 1);
        numbers.put(NameFolding.fold(plain), i + 1);
      }
    }
  }

  /** A regular expression without groups that matches each name, not inside another word. */
  String pattern() {
    return pattern;
  }

  /** From 1 for January; the name is one that the pattern matched. */
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
