package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Takes the comments out of a page that a word processor prints at its side: small lines in a
 * column right of the text, each comment below a head with its author, such as {@code Commented
 * [AB1]:}.
 */
final class MarginComments {

  /** Share of the width of a page right of which the column lies. */
  private static final float SIDE = 0.55f;

  /** Points by which lines of a comment may begin left of its head. */
  private static final float INDENT = 8;

  /** Points by which the font of a comment may be larger than that of its head. */
  private static final float LARGER = 0.8f;

  /**
   * Matches {@code Commented [AB1]: Why}, {@code Kommentiert [A2]:}, {@code Deleted: five}; not
   * {@code Comments:}.
   */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?:Commented|Comment|Kommentiert|Kommentar|Commenté|Commentaire|Comentado|Comentario"
              + "|Commentato|Commento|Comentário|Opmerking|Met opmerkingen)"
              + "(?: by)?\\s*\\[[^\\]]{1,12}\\]\\s?:"
              + "|(?:Deleted|Formatted|Moved (?:down|up) \\[\\d+\\]|Gelöscht|Formatiert|Supprimé"
              + "|Mis en forme|Eliminado|Con formato)\\s?:).*");

  private MarginComments() {}

  /**
   * The pages without comments, and the comments with their authors.
   *
   * @param dropped one piece a comment, in order
   */
  record Result(List<PdfPage> pages, List<DroppedText> dropped) {}

  static Result take(List<PdfPage> pages) {
    List<PdfPage> bare = new ArrayList<>();
    List<DroppedText> dropped = new ArrayList<>();
    for (PdfPage page : pages) {
      bare.add(take(page, dropped));
    }
    return new Result(bare, dropped);
  }

  private static PdfPage take(PdfPage page, List<DroppedText> dropped) {
    List<Line> heads = page.lines().stream().filter(line -> isHead(page, line)).toList();
    if (heads.isEmpty()) {
      return page;
    }
    List<Line> column = page.lines().stream().filter(line -> isBeside(line, heads)).toList();
    addComments(column, heads, dropped);
    List<Line> rest = new ArrayList<>(page.lines());
    rest.removeAll(column);
    return page.with(List.copyOf(rest));
  }

  private static boolean isHead(PdfPage page, Line line) {
    return line.x() > SIDE * page.width() && HEAD.matcher(line.text()).matches();
  }

  /** Whether a line stands in the column of the heads, in their print. */
  private static boolean isBeside(Line line, List<Line> heads) {
    return heads.stream()
        .anyMatch(head -> line.x() > head.x() - INDENT && line.size() < head.size() + LARGER);
  }

  private static void addComments(List<Line> column, List<Line> heads, List<DroppedText> dropped) {
    StringJoiner words = new StringJoiner(" ");
    int page = heads.getFirst().page();
    for (List<Line> row : PdfPage.rows(column, 3)) {
      boolean begins = row.stream().anyMatch(heads::contains);
      if (begins && words.length() > 0) {
        dropped.add(comment(page, words));
        words = new StringJoiner(" ");
      }
      for (Line line : row) {
        words.add(line.text());
      }
    }
    dropped.add(comment(page, words));
  }

  private static DroppedText comment(int page, StringJoiner words) {
    return new DroppedText(DroppedText.Kind.COMMENT, OptionalInt.of(page), words.toString());
  }
}
