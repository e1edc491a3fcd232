package org.councilnotes.structure.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.structure.block.RichText;

/**
 * Joins the lines of paragraphs. A hyphen at the end of a line is kept where the note writes the
 * word with a hyphen elsewhere, or nowhere else; it is removed where the note writes the word
 * without one. The typesetters' hyphen U+2010 is removed in both cases, unless the note has it
 * within lines, too.
 */
final class LineJoiner {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final List<PdfPage> pages;
  private Optional<Hyphenation> learnt = Optional.empty();

  /** Joins lines of a document with these pages. */
  LineJoiner(List<PdfPage> pages) {
    this.pages = pages;
  }

  /** Computed at the first use: many notes have no hyphenated line. */
  private Hyphenation wording() {
    if (learnt.isEmpty()) {
      learnt = Optional.of(Hyphenation.of(pages));
    }
    return learnt.get();
  }

  /** Appends a line. Returns true where it removed a hyphen. */
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
    boolean hyphen = (last == '-' || last == Hyphenation.BREAKING) && endsInWord(before);
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
    Hyphenation hyphenation = wording();
    boolean breaks =
        hyphenation.onlyBreaks() && before.charAt(before.length() - 1) == Hyphenation.BREAKING;
    String head = lastWord(before, before.length() - 1);
    String tail = firstWord(after);
    boolean written = hyphenation.words().contains(head + "-" + tail);
    boolean known = breaks || hyphenation.words().contains(head + tail);
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

  /**
   * The spelling of words within lines, by which hyphens at line ends are judged.
   *
   * @param words words in lower case, with inner hyphens and without outer ones
   * @param onlyBreaks whether {@link #BREAKING} occurs at the ends of lines only
   */
  record Hyphenation(Set<String> words, boolean onlyBreaks) {

    /** The hyphen that typesetters insert at line breaks. */
    static final char BREAKING = '\u2010';

    /** Hyphens within words. */
    private static final String HYPHENS = "-\u2010\u2011";

    static Hyphenation of(List<PdfPage> pages) {
      Set<String> words = new HashSet<>();
      boolean within = false;
      for (PdfPage page : pages) {
        for (PdfPage.Line line : page.lines()) {
          learn(line.text(), words);
          within |= hasBreakingWithin(line.text());
        }
      }
      return new Hyphenation(words, !within);
    }

    /** Whether the character occurs within a line, as in {@code co‐operate}. */
    private static boolean hasBreakingWithin(String text) {
      int at = text.indexOf(BREAKING);
      while (at >= 0 && (at + 1 == text.length() || text.charAt(at + 1) == ' ')) {
        at = text.indexOf(BREAKING, at + 1);
      }
      return at >= 0;
    }

    private static void learn(String text, Set<String> words) {
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
  }
}
