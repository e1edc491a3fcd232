package org.councilnotes.structure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts lines together again. A hyphen at the end of a line stays where the word is written with one
 * elsewhere in the note, or where nothing is known; it goes where the note writes the word without.
 * The sign that typesetters set where they break a word goes in both cases, unless the note has it
 * within lines too.
 */
final class LineJoiner {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final List<Page> pages;
  private Optional<Wording> learnt = Optional.empty();

  /** A joiner of the lines of some pages. */
  LineJoiner(List<Page> pages) {
    this.pages = pages;
  }

  /** Many a note has no word that a line breaks: only the first one makes it worth while. */
  private Wording wording() {
    if (learnt.isEmpty()) {
      learnt = Optional.of(Wording.of(pages));
    }
    return learnt.get();
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
    boolean hyphen = (last == '-' || last == Wording.BREAKING) && endsInWord(before);
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
    Wording wording = wording();
    boolean breaks = wording.onlyBreaks() && before.charAt(before.length() - 1) == Wording.BREAKING;
    String head = lastWord(before, before.length() - 1);
    String tail = firstWord(after);
    boolean written = wording.words().contains(head + "-" + tail);
    boolean known = breaks || wording.words().contains(head + tail);
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
