package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.note.text.CaptionWords;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;

/**
 * Finds the labels of charts, maps and diagrams: lines in or beside groups of drawn shapes, and
 * lines that the structure of a tagged file calls part of a figure. Word processors tag the labels
 * of a chart as no part of the text.
 */
final class FigureDetector {

  /** Points from the shapes within which a line may be a label. */
  private static final float NEAR = 14;

  /** Points by which the font of a label may be larger than that of the text. */
  private static final float LARGER = 0.6f;

  /** Widest label, as a share of the page. */
  private static final float WIDEST = 0.5f;

  /** Matches {@code Figure II}, {@code Cuadro 3.}; captions, which are text. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:"
              + CaptionWords.ALL
              + ")\\s+[IVXLC\\d]+.*|(?:Source|Note|Fuente|Nota"
              + "|Quelle|Abbreviations|Abréviations|Sources|Notes)\\s?:.*");

  private final float bodySize;
  private final Map<String, Integer> places = new HashMap<>();
  private final int background;

  FigureDetector(List<PdfPage> pages, float bodySize) {
    this.bodySize = bodySize;
    background = Math.max(3, pages.size() / 6);
    for (PdfPage page : pages) {
      page.figures().stream()
          .map(FigureDetector::place)
          .distinct()
          .forEach(p -> places.merge(p, 1, Integer::sum));
    }
  }

  /** Shapes that return at one place on many pages are a stamp or a background. */
  private static String place(Rule area) {
    return Math.round(area.x() / 2)
        + ":"
        + Math.round(area.y() / 2)
        + ":"
        + Math.round(area.right() / 2)
        + ":"
        + Math.round(area.bottom() / 2);
  }

  /**
   * A page without the labels of its figures.
   *
   * @param labels by figure, each from the top; without figures that have none
   */
  record Split(PdfPage text, List<List<Line>> labels) {}

  /** Takes the labels out of a page, so that a scale is not read as marks of footnotes. */
  Split split(PdfPage page, PdfTableDetector tables) {
    List<List<Line>> labels = labels(page, tables);
    Set<Line> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
    labels.forEach(drawn::addAll);
    List<Line> text = page.lines().stream().filter(line -> !drawn.contains(line)).toList();
    return new Split(page.with(text), labels);
  }

  /** The labels of a page by figure, each from the top; without figures that have none. */
  List<List<Line>> labels(PdfPage page, PdfTableDetector tables) {
    List<Rule> areas =
        page.figures().stream()
            .filter(area -> places.get(place(area)) < background)
            .filter(area -> !isTable(area, page, tables))
            .toList();
    Map<Integer, List<Line>> byArea = new HashMap<>();
    for (Line line : page.lines()) {
      int area = area(areas, line);
      if (tables.cell(line).isEmpty() && isLabel(page, line, area >= 0)) {
        byArea.computeIfAbsent(area, k -> new ArrayList<>()).add(line);
      }
    }
    byArea.values().forEach(lines -> lines.sort(Comparator.comparing(Line::y)));
    return List.copyOf(byArea.values());
  }

  /** Whether most lines of an area are cells: a table that is shaded is no figure. */
  private static boolean isTable(Rule area, PdfPage page, PdfTableDetector tables) {
    List<Line> inside =
        page.lines().stream()
            .filter(line -> line.x() >= area.x() && line.x() <= area.right())
            .filter(line -> line.y() >= area.y() && line.y() <= area.bottom())
            .toList();
    long cells = inside.stream().filter(line -> tables.cell(line).isPresent()).count();
    return 2 * cells > inside.size();
  }

  private boolean isLabel(PdfPage page, Line line, boolean isNear) {
    if (CAPTION.matcher(line.text()).matches() || line.runs().getFirst().superscript()) {
      return false; // the mark of a footnote is raised
    }
    if (line.tag().role() == StructureTag.Role.FIGURE) {
      return true;
    }
    boolean free =
        line.tag().role() == StructureTag.Role.NONE
            || line.tag().role() == StructureTag.Role.ARTIFACT;
    return isNear
        && free
        && line.size() < bodySize + LARGER
        && line.right() - line.x() < WIDEST * page.width();
  }

  private static int area(List<Rule> areas, Line line) {
    for (int i = 0; i < areas.size(); i++) {
      Rule area = areas.get(i);
      boolean near =
          line.x() <= area.right() + NEAR
              && line.right() >= area.x() - NEAR
              && line.y() - line.size() <= area.bottom() + NEAR
              && line.y() >= area.y() - NEAR;
      if (near) {
        return i;
      }
    }
    return -1;
  }

  /** One block of the labels of a figure. */
  static TextBlock block(List<Line> labels) {
    String words = labels.stream().map(Line::text).collect(Collectors.joining(" "));
    return new TextBlock(
        TextBlock.Form.FIGURE,
        RichText.plain(words),
        OptionalInt.of(labels.getFirst().page()),
        TextBlock.BlockFormat.PLAIN);
  }
}
