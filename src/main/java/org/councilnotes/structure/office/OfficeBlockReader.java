package org.councilnotes.structure.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.extract.TextFlowMarkup;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.cover.CoverLinePatterns;
import org.councilnotes.structure.cover.FooterPatterns;
import org.councilnotes.structure.layout.ContentsList;
import org.councilnotes.structure.layout.PageFurniture;
import org.councilnotes.structure.outline.ItemLabel;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Splits the XHTML of a word processor file or a web page into blocks. */
public final class OfficeBlockReader {

  private static final String BLOCKS = "p, table, ul, ol, li, pre, h1, h2, h3, h4, h5, h6";

  private static final String WRAPPERS =
      "div, section, article, main, header, footer, nav, aside, figure, figcaption, address,"
          + " blockquote, center, details, summary, dl, dt, dd, form, fieldset";

  /** Matches {@code h2}, {@code heading_3} and {@code Heading 1}; not {@code header}. */
  private static final Pattern HEADING_CLASS =
      Pattern.compile("(?:h|heading[ _-]?)([1-6])", Pattern.CASE_INSENSITIVE);

  /** Matches the class names that word processors give to headers, footers and page numbers. */
  private static final Pattern FURNITURE_CLASS =
      Pattern.compile("(?:mso)?(?:foot|footer|header|page_?number)", Pattern.CASE_INSENSITIVE);

  /** Least number of dotted entries of a list of contents. */
  private static final int LEAST_CONTENTS = 3;

  private final List<DroppedText> dropped = new ArrayList<>();
  private final List<TextBlock> blocks = new ArrayList<>();
  private final OfficeTables tables = new OfficeTables();
  private String footer = "";
  private boolean hasContents;

  public static DocumentBlocks read(Document xhtml) {
    return new OfficeBlockReader().apart(xhtml);
  }

  private DocumentBlocks apart(Document xhtml) {
    footer = new AsideRemover(dropped).take(xhtml);
    OfficePrintedChanges.mark(xhtml.body());
    List<TextBlock> notes = new OfficeFootnotes(dropped).take(xhtml);
    List<Element> flow = new ArrayList<>();
    flatten(xhtml.body(), flow);
    hasContents = flow.stream().filter(OfficeBlockReader::isContents).count() >= LEAST_CONTENTS;
    flow.removeIf(this::isFurniture);
    OfficeCover cover = OfficeCover.of(flow);
    flow.subList(cover.elements(), flow.size()).forEach(this::read);
    blocks.addAll(notes);
    return new DocumentBlocks(
        cover.lines(), blocks, List.copyOf(dropped), footer, OptionalInt.empty(), 0);
  }

  /** Collects the elements that hold text, without the containers around them. */
  private static void flatten(Element element, List<Element> flow) {
    Element loose = null;
    for (Node child : List.copyOf(element.childNodes())) {
      boolean block = child instanceof Element e && isBlock(e);
      if (block && isLayout((Element) child)) {
        openTable((Element) child, flow);
      } else if (block && isWrapper((Element) child)) {
        flatten((Element) child, flow);
      } else if (block) {
        flow.add((Element) child);
      } else if (isText(child)) {
        loose = loose == null ? paragraph(flow) : loose;
        loose.appendChild(child);
        continue;
      }
      loose = block ? null : loose;
    }
  }

  /** Whether it is a layout table: one that contains tables. */
  private static boolean isLayout(Element e) {
    return e.normalName().equals("table") && e.select("table").size() > 1;
  }

  /**
   * Opens a layout table: rows without an inner table stay rows, the cells of other rows are
   * containers.
   */
  private static void openTable(Element table, List<Element> flow) {
    for (Element row : table.select("tr")) {
      if (!table.equals(row.closest("table"))) {
        continue;
      }
      if (row.select("table").isEmpty()) {
        flow.add(row);
      } else {
        row.children().forEach(cell -> flatten(cell, flow));
      }
    }
  }

  private static Element paragraph(List<Element> flow) {
    Element p = new Element("p");
    flow.add(p);
    return p;
  }

  private static boolean isText(Node node) {
    return (node instanceof TextNode t && !t.isBlank()) || node instanceof Element;
  }

  /** Whether it is a block element or contains one. */
  private static boolean isBlock(Element e) {
    return e.is(BLOCKS) || e.is(WRAPPERS) || !e.select(BLOCKS).isEmpty();
  }

  private static boolean isWrapper(Element e) {
    return !e.is(BLOCKS) || (e.normalName().equals("p") && !e.children().select(BLOCKS).isEmpty());
  }

  private boolean isFurniture(Element e) {
    String text = OfficeTextReader.of(e, new ArrayList<>()).text();
    if (text.isEmpty() || !Set.of("p", "table", "tr").contains(e.normalName())) {
      return text.isEmpty();
    }
    boolean styled = FURNITURE_CLASS.matcher(e.className()).matches();
    boolean worded = FooterPatterns.matches(text) && !CoverLinePatterns.isNumber(text);
    if (PageFurniture.isRule(text)) {
      dropped.add(new DroppedText(DroppedText.Kind.RULE, OptionalInt.empty(), text));
    } else if (hasContents && isContents(e)) {
      dropped.add(new DroppedText(DroppedText.Kind.CONTENTS, OptionalInt.empty(), text));
    } else if (styled || worded) {
      footer = FooterPatterns.language(text).isPresent() ? text : footer;
      dropped.add(new DroppedText(DroppedText.Kind.FOOTER, OptionalInt.empty(), text));
    } else {
      return false;
    }
    return true;
  }

  /** Whether it is an entry of a dotted list of contents. */
  private static boolean isContents(Element e) {
    return ContentsList.isEntry(Whitespace.squeeze(e.wholeText()));
  }

  private void read(Element e) {
    String name = e.normalName();
    switch (name) {
      case "table" -> {
        e.select("> caption").forEach(c -> add(c, TextBlock.Form.PARAGRAPH, 0));
        e.select("tr").forEach(this::row);
      }
      case "tr" -> row(e);
      case "ul", "ol", "li" -> list(e);
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          add(e, TextBlock.Form.PARAGRAPH, name.charAt(1) - '0');
      default -> {
        if (isFigure(e)) {
          addFigure(e);
        } else {
          add(e, TextBlock.Form.PARAGRAPH, level(e));
        }
      }
    }
  }

  private static boolean isFigure(Element e) {
    return e.parent() != null && e.parent().hasClass(TextFlowMarkup.FIGURE);
  }

  private void addFigure(Element e) {
    RichText labels = OfficeTextReader.of(e, dropped);
    blocks.add(
        new TextBlock(
            TextBlock.Form.FIGURE, labels, OptionalInt.empty(), TextBlock.BlockFormat.PLAIN));
  }

  private void row(Element tr) {
    TextBlock row = tables.row(tr, dropped);
    if (!row.text().isEmpty()) {
      blocks.add(row);
    }
  }

  private void list(Element list) {
    for (Element child :
        list.normalName().equals("li") ? List.of(list) : List.copyOf(list.children())) {
      if (Set.of("ul", "ol").contains(child.normalName())) {
        list(child);
      } else {
        item(child);
      }
    }
  }

  /** Adds a list item: its first paragraph is the item, nested lists follow. */
  private void item(Element item) {
    List<Element> inner = item.select("> ul, > ol");
    List<Element> lists = List.copyOf(inner);
    inner.forEach(Element::remove);
    List<Element> paragraphs = item.select("> p");
    if (paragraphs.size() > 1) {
      add(paragraphs.getFirst(), TextBlock.Form.BULLET, 0);
      paragraphs.subList(1, paragraphs.size()).forEach(p -> add(p, TextBlock.Form.PARAGRAPH, 0));
    } else {
      add(item, TextBlock.Form.BULLET, 0);
    }
    lists.forEach(this::list);
  }

  private static int level(Element e) {
    Matcher m = HEADING_CLASS.matcher(e.className());
    return m.matches() ? m.group(1).charAt(0) - '0' : 0;
  }

  private void add(Element e, TextBlock.Form form, int level) {
    addText(form, OfficeTextReader.of(e, dropped), TextBlock.BlockFormat.heading(level));
  }

  private void addText(TextBlock.Form form, RichText words, TextBlock.BlockFormat look) {
    String bullet =
        switch (form) {
          case BULLET -> ItemLabel.bullet(words.text());
          default -> ItemLabel.letterBullet(words.text());
        };
    if (!bullet.isEmpty()) {
      dropped.add(new DroppedText(DroppedText.Kind.BULLET, OptionalInt.empty(), bullet.strip()));
    }
    RichText rest = words.from(bullet.length());
    if (!rest.isEmpty()) {
      TextBlock.Form shown = bullet.isEmpty() ? form : TextBlock.Form.BULLET;
      blocks.add(new TextBlock(shown, rest, OptionalInt.empty(), look));
    }
  }

  /** Removes text outside the flow from a word processor file and lists it. */
  private record AsideRemover(List<DroppedText> dropped) {

    private static final Map<String, DroppedText.Kind> KINDS =
        Map.of(
            "div." + TextFlowMarkup.HEADER,
            DroppedText.Kind.FOOTER,
            "div." + TextFlowMarkup.FOOTER,
            DroppedText.Kind.FOOTER,
            "div." + TextFlowMarkup.COMMENT,
            DroppedText.Kind.COMMENT,
            "div[title=header], div[title=footer]",
            DroppedText.Kind.FOOTER,
            "span." + TextFlowMarkup.HIDDEN,
            DroppedText.Kind.HIDDEN,
            "[hidden], [style~=display:\\s*none]",
            DroppedText.Kind.HIDDEN);

    /**
     * Removes the asides from the document. Returns the last footer with a language; empty where
     * there is none.
     */
    String take(Document xhtml) {
      String footer = "";
      for (Element aside : xhtml.select(String.join(", ", KINDS.keySet()))) {
        if (aside.closest("body") == null) {
          continue;
        }
        String text = words(aside);
        if (FooterPatterns.language(text).isPresent()) {
          footer = text;
        }
        if (!text.isEmpty()) {
          dropped.add(new DroppedText(kind(aside), OptionalInt.empty(), text));
        }
        aside.remove();
      }
      return footer;
    }

    private static DroppedText.Kind kind(Element aside) {
      return KINDS.entrySet().stream()
          .filter(k -> aside.is(k.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow();
    }

    private static String words(Element aside) {
      aside.select("p, td, br").forEach(b -> b.appendText(" "));
      return Whitespace.squeeze(aside.wholeText());
    }
  }
}
