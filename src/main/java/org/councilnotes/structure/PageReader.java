package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.extract.Layout;
import org.councilnotes.note.Blank;
import org.councilnotes.note.Dropped;
import org.councilnotes.structure.Page.Line;
import org.councilnotes.structure.Page.Rule;
import org.councilnotes.structure.Page.Run;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the pages that {@link Layout} describes. */
final class PageReader {

  private final List<Element> pages;

  PageReader(Document xhtml) {
    pages = PageElements.of(xhtml);
  }

  List<Page> read() {
    Set<Integer> scanned =
        pages.stream()
            .filter(p -> p.attr(Layout.OCR).equals(Layout.DONE))
            .map(PageReader::number)
            .collect(Collectors.toSet());
    return ScannedPrint.levelled(pages.stream().map(PageReader::page).toList(), scanned);
  }

  /** How many pages have nothing on them, not even a picture of text. */
  int blankPages() {
    return (int)
        pages.stream()
            .filter(page -> !page.hasAttr(Layout.OCR))
            .filter(page -> !PageElements.hasLine(page))
            .count();
  }

  /** What is read by OCR without being sure: dirt, and what stamps and pictures look like. */
  List<Dropped> doubtful() {
    return dropped(Layout.DOUBTFUL, Dropped.Kind.STAMP);
  }

  /** Text that is not upright: watermarks. */
  List<Dropped> watermarks() {
    return dropped(Layout.ROTATED, Dropped.Kind.WATERMARK);
  }

  private List<Dropped> dropped(String styleClass, Dropped.Kind kind) {
    List<Dropped> found = new ArrayList<>();
    for (Element page : pages) {
      OptionalInt number = OptionalInt.of(number(page));
      for (Element e : PageElements.paragraphs(page, styleClass)) {
        found.add(new Dropped(kind, number, Blank.squeeze(e.wholeText())));
      }
    }
    return found;
  }

  private static int number(Element page) {
    return Integer.parseInt(page.attr(Layout.NUMBER));
  }

  private static Page page(Element div) {
    int number = number(div);
    List<Line> lines =
        PageElements.paragraphs(div, Layout.LINE).stream()
            .map(p -> line(number, p))
            .filter(l -> !l.text().isEmpty())
            .toList();
    List<Rule> rules = PageElements.rules(div).stream().map(PageReader::rule).toList();
    return new Page(number, points(div, Layout.WIDTH), points(div, Layout.HEIGHT), lines, rules);
  }

  private static Line line(int page, Element p) {
    List<Run> runs = new ArrayList<>();
    collect(p, Set.of(), runs);
    Line.Box box =
        new Line.Box(
            points(p, Layout.X),
            points(p, Layout.Y),
            points(p, Layout.RIGHT),
            points(p, Layout.WORD),
            points(p, Layout.SIZE));
    return new Line(page, box, List.copyOf(runs));
  }

  private static void collect(Element element, Set<String> look, List<Run> runs) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        boolean bold = look.contains("b");
        runs.add(new Run(text.getWholeText(), bold, look.contains("sup"), ink(look)));
      } else if (child instanceof Element inner) {
        Set<String> deeper = new HashSet<>(look);
        deeper.add(inner.normalName());
        collect(inner, deeper, runs);
      }
    }
  }

  private static Page.Ink ink(Set<String> look) {
    if (look.contains("s")) {
      return Page.Ink.STRUCK;
    }
    if (!look.contains("b")) {
      return Page.Ink.PLAIN;
    }
    boolean slanted = look.contains("i");
    return look.contains("u")
        ? Page.Ink.BOLD_UNDERLINED
        : slanted ? Page.Ink.BOLD_ITALIC : Page.Ink.PLAIN;
  }

  private static Rule rule(Element hr) {
    return new Rule(
        points(hr, Layout.X),
        points(hr, Layout.Y),
        points(hr, Layout.RIGHT),
        points(hr, Layout.BOTTOM));
  }

  private static float points(Element e, String attribute) {
    return Float.parseFloat(e.attributes().get(attribute));
  }
}
