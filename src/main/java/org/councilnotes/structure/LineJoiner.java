package org.councilnotes.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts lines together again. A hyphen at the end of a line stays where the word is written with one
 * elsewhere in the note, or where nothing is known; it goes where the note writes the word without.
 * The sign that typesetters set where they break a word goes in both cases, unless the note has it
 * within lines too.
 */
final class LineJoiner {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char BREAKING = '\u2010';

  /** What joins the parts of a word. */
  private static final String HYPHENS = "-\u2010\u2011";

  private final Set<String> words = new HashSet<>();
  private boolean onlyBreaks = true;

  /** Learns how the note writes its words, from the insides of its lines. */
  LineJoiner(List<Page> pages) {
    for (Page page : pages) {
      for (Page.Line line : page.lines()) {
        learn(line.text());
        onlyBreaks &= !hasBreakingWithin(line.text());
      }
    }
  }

  /** Whether the sign stands within a line, as in {@code co‐operate}, not only at its end. */
  private static boolean hasBreakingWithin(String text) {
    int at = text.indexOf(BREAKING);
    while (at >= 0 && (at + 1 == text.length() || text.charAt(at + 1) == ' ')) {
      at = text.indexOf(BREAKING, at + 1);
    }
    return at >= 0;
  }

  /** Words with their inner hyphens, without those round them. */
  private void learn(String text) {
    for (int start = 0; start < text.length(); ) {
      int end = wordEnd(text, start);
      if (end > start) {
        words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
      }
      start = Math.max(end, start + 1);
    }
  }

  private static int wordEnd(String text, int start) {
    int end = lettersEnd(text, start);
    while (end > start && end < text.length() && HYPHENS.indexOf(text.charAt(end)) >= 0) {
      int next = lettersEnd(text, end + 1);
      if (next == end + 1) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int lettersEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Appends a line; true where a hyphen was taken off. */
  boolean append(RichText.Builder so, RichText line) {
    CharSequence before = so.soFar();
    if (so.isEmpty()) {
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

  private static boolean endsInWord(CharSequence before) {
    return before.length() > 1 && Character.isLetterOrDigit(before.charAt(before.length() - 2));
  }

  private boolean isBroken(CharSequence before, String after) {
    boolean breaks = onlyBreaks && before.charAt(before.length() - 1) == BREAKING;
    String head = lastWord(before, before.length() - 1);
    String tail = firstWord(after);
    boolean written = words.contains(head + "-" + tail);
    boolean known = breaks || words.contains(head + tail);
    return !written && !head.isEmpty() && !tail.isEmpty() && known;
  }

  private static String lastWord(CharSequence text, int end) {
    int start = end;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
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
