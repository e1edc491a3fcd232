package org.councilnotes.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts lines together again. A hyphen at the end of a line stays where the word is written with one
 * elsewhere in the note, or where nothing is known; it goes where the note writes the word without.
 * The sign that typesetters set where they break a word goes in both cases, unless the note has it
 * within lines too.
 */
final class LineJoiner {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char BREAKING = '\u2010';

  /** Finds the sign within {@code co‐operate}; nothing in {@code propo‐} at the end of a line. */
  private static final Pattern BREAKING_WITHIN = Pattern.compile("\u2010\\S");

  /** Matches words with their inner hyphens; not the hyphens round them. */
  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:[-\u2010\u2011]\\p{L}++)*+");

  private final Set<String> words = new HashSet<>();
  private final boolean onlyBreaks;

  /** Learns how the note writes its words, from the insides of its lines. */
  LineJoiner(List<Page> pages) {
    for (Page page : pages) {
      for (Page.Line line : page.lines()) {
        Matcher m = WORD.matcher(line.text());
        while (m.find()) {
          words.add(m.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    onlyBreaks =
        pages.stream()
            .flatMap(p -> p.lines().stream())
            .noneMatch(l -> BREAKING_WITHIN.matcher(l.text()).find());
  }

  /** Appends a line; true where a hyphen was taken off. */
  boolean append(RichText.Builder so, RichText line) {
    String before = so.soFar();
    if (before.isEmpty()) {
      so.add(line);
      return false;
    }
    char last = before.charAt(before.length() - 1);
    if (last == SOFT_HYPHEN) {
      so.dropLast().add(line);
      return true;
    }
    boolean hyphen = (last == '-' || last == BREAKING) && endsInWord(before);
    if (hyphen && isBroken(before, line.text())) {
      so.dropLast().add(line);
      return true;
    }
    boolean glued = hyphen || last == '/';
    (glued ? so : so.space()).add(line);
    return false;
  }

  private static boolean endsInWord(String before) {
    return before.length() > 1 && Character.isLetterOrDigit(before.charAt(before.length() - 2));
  }

  private boolean isBroken(String before, String after) {
    boolean breaks = onlyBreaks && before.charAt(before.length() - 1) == BREAKING;
    String head = lastWord(before.substring(0, before.length() - 1));
    String tail = firstWord(after);
    boolean written = words.contains(head + "-" + tail);
    boolean known = breaks || words.contains(head + tail);
    return !written && !head.isEmpty() && !tail.isEmpty() && known;
  }

  private static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start).toLowerCase(Locale.ROOT);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '-';
  }
}
