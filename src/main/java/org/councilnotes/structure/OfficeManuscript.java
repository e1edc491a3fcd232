package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Dropped;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes the XHTML of a word processor's or a web page's file apart. */
final class OfficeManuscript {

  private static final String BLOCKS = "p, table, ul, ol, li, pre, h1, h2, h3, h4, h5, h6";

  private static final String WRAPPERS =
      "div, section, article, main, header, footer, nav, aside, figure, figcaption, address,"
          + " blockquote, center, details, summary, dl, dt, dd, form, fieldset";

  /** Matches {@code h2}, {@code heading_3} and {@code Heading 1}; not {@code header}. */
  private static final Pattern HEADING_CLASS =
      Pattern.compile("(?:h|heading[ _-]?)([1-6])", Pattern.CASE_INSENSITIVE);

  /** Matches the classes that word processors give to what is printed at the edges of pages. */
  private static final Pattern FURNITURE_CLASS =
      Pattern.compile("(?:mso)?(?:foot|footer|header|page_?number)", Pattern.CASE_INSENSITIVE);

  private final List<Dropped> dropped = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private String footer = "";

  static Manuscript read(Document xhtml) {
    return new OfficeManuscript().apart(xhtml);
  }

  private Manuscript apart(Document xhtml) {
    footer = new OfficeAsides(dropped).take(xhtml);
    OfficeChanges.mark(xhtml.body());
    List<Block> notes = new OfficeNotes(dropped).take(xhtml);
    List<Element> flow = new ArrayList<>();
    flatten(xhtml.body(), flow);
    flow.removeIf(this::isFurniture);
    OfficeCover cover = OfficeCover.of(flow);
    flow.subList(cover.elements(), flow.size()).forEach(this::read);
    blocks.addAll(notes);
    return new Manuscript(
        cover.lines(), blocks, List.copyOf(dropped), footer, OptionalInt.empty(), 0);
  }

  /** The elements that hold text, without the boxes round them. */
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

  /** A table with tables in it is there for the looks. */
  private static boolean isLayout(Element e) {
    return e.normalName().equals("table") && e.select("table").size() > 1;
  }

  /** Rows without an inner table stay rows; the cells of others are boxes. */
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

  /** Whatever holds a block is one, too. */
  private static boolean isBlock(Element e) {
    return e.is(BLOCKS) || e.is(WRAPPERS) || !e.select(BLOCKS).isEmpty();
  }

  private static boolean isWrapper(Element e) {
    return !e.is(BLOCKS) || (e.normalName().equals("p") && !e.children().select(BLOCKS).isEmpty());
  }

  private boolean isFurniture(Element e) {
    String text = OfficeText.of(e, new ArrayList<>()).text();
    if (text.isEmpty() || !Set.of("p", "table", "tr").contains(e.normalName())) {
      return text.isEmpty();
    }
    boolean styled = FURNITURE_CLASS.matcher(e.className()).matches();
    boolean worded = FooterPattern.matches(text) && !CoverWords.isNumber(text);
    if (Furniture.isRule(text)) {
      dropped.add(new Dropped(Dropped.Kind.RULE, OptionalInt.empty(), text));
    } else if (styled || worded) {
      footer = FooterPattern.language(text).isPresent() ? text : footer;
      dropped.add(new Dropped(Dropped.Kind.FOOTER, OptionalInt.empty(), text));
    } else {
      return false;
    }
    return true;
  }

  private void read(Element e) {
    String name = e.normalName();
    switch (name) {
      case "table", "tr" -> e.select("tr").forEach(this::row);
      case "ul", "ol", "li" -> list(e);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> add(e, Block.Form.PARAGRAPH, name.charAt(1) - '0');
      default -> add(e, Block.Form.PARAGRAPH, level(e));
    }
  }

  private void row(Element tr) {
    addText(Block.Form.ROW, OfficeText.of(tr, dropped), Block.Look.PLAIN);
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

  /** The first paragraph of an item is the item; lists inside it follow. */
  private void item(Element item) {
    List<Element> inner = item.select("> ul, > ol");
    List<Element> lists = List.copyOf(inner);
    inner.forEach(Element::remove);
    List<Element> paragraphs = item.select("> p");
    if (paragraphs.size() > 1) {
      add(paragraphs.getFirst(), Block.Form.BULLET, 0);
      paragraphs.subList(1, paragraphs.size()).forEach(p -> add(p, Block.Form.PARAGRAPH, 0));
    } else {
      add(item, Block.Form.BULLET, 0);
    }
    lists.forEach(this::list);
  }

  private static int level(Element e) {
    Matcher m = HEADING_CLASS.matcher(e.className());
    return m.matches() ? m.group(1).charAt(0) - '0' : 0;
  }

  private void add(Element e, Block.Form form, int level) {
    addText(form, OfficeText.of(e, dropped), Block.Look.heading(level));
  }

  private void addText(Block.Form form, RichText words, Block.Look look) {
    String bullet =
        switch (form) {
          case ROW -> "";
          case BULLET -> ItemLabel.bullet(words.text());
          default -> ItemLabel.letterBullet(words.text());
        };
    if (!bullet.isEmpty()) {
      dropped.add(new Dropped(Dropped.Kind.BULLET, OptionalInt.empty(), bullet.strip()));
    }
    RichText rest = words.from(bullet.length());
    if (!rest.isEmpty()) {
      Block.Form shown = bullet.isEmpty() ? form : Block.Form.BULLET;
      blocks.add(new Block(shown, rest, OptionalInt.empty(), look));
    }
  }
}
