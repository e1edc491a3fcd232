package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.TextRange;

/**
 * A passage cut into words.
 *
 * <p>Spaces, hyphens and apostrophes join words of one name ({@code SENDA-Chile}, {@code Côte
 * d'Ivoire}) and are left out; so is the point of an abbreviation ({@code St. Lucia}, {@code
 * U.S.}). Every other sign is a word of its own, so that no name reaches across it.
 */
final class Words {

  private final String text;
  private final List<Word> list;

  private Words(String text, List<Word> list) {
    this.text = text;
    this.list = list;
  }

  static Words of(String text) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (isLetter(c)) {
        end = endOfWord(text, end);
        words.add(Word.at(text, i, end));
      } else if (!joins(c) && !(c == '.' && endsAbbreviation(words, i))) {
        words.add(Word.at(text, i, end));
      }
      i = end;
    }
    return new Words(text, List.copyOf(words));
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean joins(int c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == '\''
        || c == '’';
  }

  private static boolean endsAbbreviation(List<Word> words, int at) {
    if (words.isEmpty() || words.getLast().end() != at) {
      return false;
    }
    Word last = words.getLast();
    return last.end() - last.start() == 1 || last.folded().equals("saint");
  }

  String text() {
    return text;
  }

  int count() {
    return list.size();
  }

  Word get(int index) {
    return list.get(index);
  }

  /** Where the words from {@code first} to {@code last} stand, both inclusive. */
  TextRange range(int first, int last) {
    return new TextRange(list.get(first).start(), list.get(last).end());
  }
}
