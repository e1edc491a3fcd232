package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.change.Print;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;
import org.councilnotes.structure.layout.PdfPage.Run;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the pages that {@link PageMarkup} describes. */
final class PageMarkupReader {

  private final List<Element> pages;

  PageMarkupReader(Document xhtml) {
    pages = PageElements.of(xhtml);
  }

  List<PdfPage> read() {
    Set<Integer> scanned =
        pages.stream()
            .filter(p -> p.attr(PageMarkup.OCR).equals(PageMarkup.DONE))
            .map(PageElements::number)
            .collect(Collectors.toSet());
    return OcrLineNormalizer.normalize(
        pages.stream().map(PageMarkupReader::page).toList(), scanned);
  }

  /** Number of pages without any content, pictures of text included. */
  int blankPages() {
    return (int)
        pages.stream()
            .filter(page -> !page.hasAttr(PageMarkup.OCR))
            .filter(page -> !PageElements.hasLine(page))
            .count();
  }

  /** OCR lines of low confidence: noise, stamps and pictures. */
  List<DroppedText> doubtful() {
    return dropped(PageMarkup.DOUBTFUL, DroppedText.Kind.STAMP);
  }

  /** Text that is not upright: watermarks. */
  List<DroppedText> watermarks() {
    return dropped(PageMarkup.ROTATED, DroppedText.Kind.WATERMARK);
  }

  private List<DroppedText> dropped(String styleClass, DroppedText.Kind kind) {
    List<DroppedText> found = new ArrayList<>();
    for (Element page : pages) {
      OptionalInt number = OptionalInt.of(PageElements.number(page));
      for (Element e : PageElements.paragraphs(page, styleClass)) {
        found.add(new DroppedText(kind, number, Whitespace.squeeze(e.wholeText())));
      }
    }
    return found;
  }

  private static PdfPage page(Element div) {
    int number = PageElements.number(div);
    List<Line> lines =
        PageElements.paragraphs(div, PageMarkup.LINE).stream()
            .map(p -> line(number, p))
            .filter(l -> !l.text().isEmpty())
            .toList();
    List<Rule> rules = PageElements.rules(div).stream().map(PageMarkupReader::rule).toList();
    List<Rule> figures = PageElements.figures(div).stream().map(PageMarkupReader::rule).toList();
    return new PdfPage(
        number,
        points(div, PageMarkup.WIDTH),
        points(div, PageMarkup.HEIGHT),
        lines,
        rules,
        figures);
  }

  private static Line line(int page, Element p) {
    List<Run> runs = new ArrayList<>();
    collect(p, Print.PLAIN, false, runs);
    Line.Box box =
        new Line.Box(
            points(p, PageMarkup.X),
            points(p, PageMarkup.Y),
            points(p, PageMarkup.RIGHT),
            points(p, PageMarkup.WORD),
            points(p, PageMarkup.SIZE));
    return new Line(page, box, List.copyOf(runs), tag(p));
  }

  private static StructureTag tag(Element p) {
    String role = p.attr(PageMarkup.ROLE);
    if (role.isEmpty()) {
      return StructureTag.NONE;
    }
    String block = p.attr(PageMarkup.BLOCK);
    String cell = p.attr(PageMarkup.CELL);
    return new StructureTag(
        StructureTag.Role.valueOf(role.toUpperCase(Locale.ROOT)),
        block.isEmpty() ? 0 : Integer.parseInt(block),
        cell.isEmpty() ? Optional.empty() : Optional.of(StructureTag.Cell.of(cell)));
  }

  private static void collect(Element element, Print print, boolean raised, List<Run> runs) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        runs.add(new Run(text.getWholeText(), raised, print, Optional.empty()));
      } else if (child instanceof Element inner) {
        String name = inner.normalName();
        collect(inner, print.inside(name), raised || name.equals("sup"), runs);
      }
    }
  }

  private static Rule rule(Element hr) {
    return new Rule(
        points(hr, PageMarkup.X),
        points(hr, PageMarkup.Y),
        points(hr, PageMarkup.RIGHT),
        points(hr, PageMarkup.BOTTOM));
  }

  private static float points(Element e, String attribute) {
    return Float.parseFloat(e.attributes().get(attribute));
  }
}
