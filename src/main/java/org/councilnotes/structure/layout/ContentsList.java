package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Takes the dotted lists of contents out of the pages of a file: rows that end in dots and a page
 * number, with the rows between them, which begin long entries, and the word above the list.
 */
public final class ContentsList {

  /** Points; parts of a row have baselines that differ by less. */
  private static final float SAME_ROW = 3;

  /** Least number of dotted rows on a page, and on a page that goes on with a list. */
  private static final int LEAST_ROWS = 3;

  private static final int MOST_ROWS_BETWEEN = 6;

  /** Widest distance of the rows of an entry, as a multiple of the font size. */
  private static final float NEAR = 1.6f;

  /** Matches {@code 1.2 Aims .......... 3}, {@code Aims …… 12}; not {@code and so on... 3}. */
  private static final Pattern DOTTED =
      Pattern.compile(".*(?:\\.{5,}|(?:\\. ?){5,}|…{2,}|·{5,})\\s*\\d{1,4}\\s*");

  /** Matches {@code Contents}, {@code TABLE OF CONTENTS:}; not {@code Contents of the box}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:table of )?contents:?|table des matières|sommaire|inhalt(?:sverzeichnis)?|índice"
              + "|indice|sommario|inhoud(?:sopgave)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ContentsList() {}

  /** The pages without lists of contents, and the entries of these. */
  record Result(List<PdfPage> pages, List<DroppedText> dropped) {}

  /** Whether a text is an entry of such a list. */
  public static boolean isEntry(String text) {
    int last = text.stripTrailing().length() - 1;
    return last >= 0 && Character.isDigit(text.charAt(last)) && DOTTED.matcher(text).matches();
  }

  static Result take(List<PdfPage> pages) {
    List<PdfPage> bare = new ArrayList<>();
    List<DroppedText> dropped = new ArrayList<>();
    boolean open = false;
    for (PdfPage page : pages) {
      List<List<Line>> rows = PdfPage.rows(page.lines(), SAME_ROW);
      List<List<Line>> list = list(rows, open);
      open = !list.isEmpty() && list.getLast().equals(rows.getLast());
      addEntries(list, dropped);
      List<Line> rest = new ArrayList<>(page.lines());
      list.forEach(rest::removeAll);
      bare.add(list.isEmpty() ? page : page.with(List.copyOf(rest)));
    }
    return new Result(bare, dropped);
  }

  /**
   * The rows of the list of a page; empty where it has none.
   *
   * @param goesOn whether the page before ends in a list
   */
  private static List<List<Line>> list(List<List<Line>> rows, boolean goesOn) {
    List<Integer> dotted = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean far = !dotted.isEmpty() && i - dotted.getLast() > MOST_ROWS_BETWEEN;
      if (isEntry(text(rows.get(i))) && !far) {
        dotted.add(i);
      }
    }
    if (dotted.size() < (goesOn ? 1 : LEAST_ROWS)) {
      return List.of();
    }
    return rows.subList(start(rows, dotted.getFirst(), goesOn), dotted.getLast() + 1);
  }

  /** The first row of the first entry, or the title above it. */
  private static int start(List<List<Line>> rows, int dotted, boolean goesOn) {
    int start = dotted;
    while (start > 0 && goesOn && isNear(rows.get(start - 1), rows.get(start))) {
      start--;
    }
    boolean titled = start > 0 && TITLE.matcher(text(rows.get(start - 1))).matches();
    return titled ? start - 1 : start;
  }

  private static boolean isNear(List<Line> above, List<Line> row) {
    return row.getFirst().y() - above.getFirst().y() < NEAR * row.getFirst().size();
  }

  private static void addEntries(List<List<Line>> list, List<DroppedText> dropped) {
    StringJoiner entry = new StringJoiner(" ");
    for (List<Line> row : list) {
      entry.add(text(row));
      if (isEntry(text(row)) || TITLE.matcher(text(row)).matches()) {
        dropped.add(
            new DroppedText(
                DroppedText.Kind.CONTENTS,
                OptionalInt.of(row.getFirst().page()),
                entry.toString()));
        entry = new StringJoiner(" ");
      }
    }
  }

  private static String text(List<Line> row) {
    StringJoiner text = new StringJoiner(" ");
    row.forEach(line -> text.add(line.text()));
    return text.toString();
  }
}
