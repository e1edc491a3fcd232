package org.councilnotes.tag.name;

import java.util.Arrays;
import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;

/**
 * A passage cut into words.
 *
 * <p>Spaces, hyphens and apostrophes join words of one name ({@code SENDA-Chile}, {@code Côte
 * d'Ivoire}) and are left out; so is the point of an abbreviation ({@code St. Lucia}, {@code
 * U.S.}). A digit before a capitalised word ends a word ({@code EU4} of {@code EU4Moldova}). Every
 * other character is a word of its own, so that no name extends across it.
 *
 * <p>Words are folded on demand, since few are needed. Folding again gives the same result, so that
 * threads need no lock.
 */
public final class PassageWords {

  private static final int FEW = 32;

  private final String text;

  /** Start and end of each word in turn, the end exclusive. */
  private final int[] bounds;

  private final String[] folded;

  /** Where the cells of a row begin, in order; empty for other texts. */
  private final int[] cells;

  private PassageWords(String text, int[] bounds, int[] cells) {
    this.text = text;
    this.bounds = bounds;
    this.folded = new String[bounds.length / 2];
    this.cells = cells;
  }

  public static PassageWords of(String text) {
    return of(text, List.of());
  }

  /** The words of a passage, with the borders of its cells where it is the row of a table. */
  static PassageWords of(Passage passage) {
    return of(passage.text(), passage.place().row().map(TableRow::cells).orElse(List.of()));
  }

  private static PassageWords of(String text, List<TableCell> cells) {
    int[] bounds = new int[FEW];
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean letter = isLetter(c);
      int end = letter ? endOfWord(text, i) : i + Character.charCount(c);
      boolean follows = used > 0 && bounds[used - 1] == i;
      if (letter || !(joins(c) || (c == '.' && follows && isAbbreviated(text, bounds, used)))) {
        bounds = used == bounds.length ? Arrays.copyOf(bounds, 2 * used) : bounds;
        bounds[used++] = i;
        bounds[used++] = end;
      }
      i = end;
    }
    int[] starts = cells.stream().mapToInt(cell -> cell.range().start()).sorted().toArray();
    return new PassageWords(text, Arrays.copyOf(bounds, used), starts);
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isLetter(text.codePointAt(end)) && !isSeam(text, from, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Whether a word begins within letters: {@code Moldova} of {@code EU4Moldova}. */
  private static boolean isSeam(String text, int from, int at) {
    return at > from
        && at + 1 < text.length()
        && isDigit(text.charAt(at - 1))
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  private static boolean isLetter(int c) {
    if (c < 0x80) {
      return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean joins(int c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == '\''
        || c == '’';
  }

  /** Whether a point after the last word belongs to it. */
  private static boolean isAbbreviated(String text, int[] bounds, int used) {
    int start = bounds[used - 2];
    int end = bounds[used - 1];
    return end - start == 1 || NameFolding.of(text.substring(start, end)).equals("saint");
  }

  public String text() {
    return text;
  }

  /** The cell of a place in the text, up to the start of the next one; else the whole text. */
  TextRange cellAt(int offset) {
    int start = 0;
    for (int cell : cells) {
      if (cell > offset) {
        return new TextRange(start, cell);
      }
      start = cell;
    }
    return new TextRange(start, text.length());
  }

  public int count() {
    return bounds.length / 2;
  }

  /** A word as it stands in the text. */
  public String printed(int word) {
    return text.substring(bounds[2 * word], bounds[2 * word + 1]);
  }

  /** A word in the form in which it is compared. */
  public String folded(int word) {
    if (folded[word] == null) {
      folded[word] = NameFolding.of(printed(word));
    }
    return folded[word];
  }

  /** The first character of a word as printed, or the sign. */
  public int initial(int word) {
    return text.codePointAt(bounds[2 * word]);
  }

  public boolean isCapital(int word) {
    return Character.isUpperCase(initial(word));
  }

  /**
   * The last word that starts at a place in the text or before it; the first where none does.
   *
   * @param offset in UTF-16 code units
   */
  public int wordAt(int offset) {
    int low = 0;
    int high = count() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (bounds[2 * middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Where the words from {@code first} to {@code last} stand, both inclusive. */
  public TextRange range(int first, int last) {
    return new TextRange(bounds[2 * first], bounds[2 * last + 1]);
  }
}
