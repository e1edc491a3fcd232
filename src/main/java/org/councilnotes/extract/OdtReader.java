package org.councilnotes.extract;

import java.util.Set;

/**
 * Reads the body of an ODT file, or of what lies in it: notes, boxes, headers and footers.
 *
 * <p>Source: OpenDocument 1.3, part 3, 5 and 9.
 */
final class OdtReader {

  /**
   * A list, and how deep in it the text stands.
   *
   * @param start the number that the item asks for, if any
   */
  private record Place(String list, int depth, boolean labelled, String start) {
    static final Place NONE = new Place("", 0, false, "");

    Place behindWords() {
      return new Place(list, depth, true, start);
    }
  }

  private static final String START = "text:start-value";

  private final OdtStyles styles = new OdtStyles();
  private final OdtLists lists = new OdtLists();
  private final OdtText text = new OdtText(styles, this);

  /** Styles lie in the part of the content and in one of their own. */
  void styles(XmlElement root) {
    styles.add(root);
    lists.add(root);
  }

  /** Headers and footers of all kinds of pages, then the body. */
  Flow read(XmlElement content, XmlElement pages) {
    FlowBuilder flow = new FlowBuilder();
    pages.all("style:master-page").forEach(p -> edges(p, flow));
    content.all("text:tracked-changes").forEach(text::changes);
    content.all("office:text").forEach(t -> read(t, Place.NONE, new Context(flow, 0)));
    return flow.build();
  }

  /** Where text goes: a flow, and how deep in its tables. */
  private record Context(FlowBuilder flow, int depth) {
    Context inTable() {
      return new Context(flow, depth + 1);
    }
  }

  private void edges(XmlElement page, FlowBuilder flow) {
    for (XmlElement edge : page.children()) {
      boolean foot = edge.name().startsWith("style:footer");
      if (foot || edge.name().startsWith("style:header")) {
        flow.aside(
            new Flow.Aside(foot ? Flow.Aside.Kind.FOOTER : Flow.Aside.Kind.HEADER, flow(edge)));
      }
    }
  }

  /** The text of an element, apart from what is around it. */
  Flow flow(XmlElement around) {
    FlowBuilder own = new FlowBuilder();
    read(around, Place.NONE, new Context(own, 0));
    return own.build();
  }

  private void read(XmlElement around, Place place, Context to) {
    Place here = place;
    for (XmlElement child : around.children()) {
      read1(child, here, to);
      boolean worded = Set.of("text:p", "text:h").contains(child.name());
      here = worded ? here.behindWords() : here;
    }
  }

  private void read1(XmlElement e, Place place, Context to) {
    switch (e.name()) {
      case "text:p" -> paragraph(e, styles.level(style(e)), place, to);
      case "text:h" -> heading(e, place, to);
      case "text:list" -> list(e, place, to);
      case "table:table" -> table(e, to);
      case "text:tracked-changes",
          "text:sequence-decls",
          "office:forms",
          "dc:creator",
          "dc:date",
          "text:table-of-content-source",
          "text:illustration-index-source",
          "text:alphabetical-index-source",
          "text:bibliography-source",
          "svg:title",
          "svg:desc" -> {}
      default -> read(e, Place.NONE, to);
    }
  }

  private static String style(XmlElement e) {
    return e.attribute("text:style-name");
  }

  private void heading(XmlElement e, Place place, Context to) {
    int level = OdtStyles.level(e.attribute("text:outline-level"), 0);
    boolean counted = place.depth() == 0 && !e.attribute("text:is-list-header").equals("true");
    if (counted && level > 0) {
      boolean anew = e.attribute("text:restart-numbering").equals("true");
      to.flow().label(lists.next("", level, anew ? e.attribute(START) : ""), Set.of());
    }
    paragraph(e, level, place, to);
  }

  private void paragraph(XmlElement e, int level, Place place, Context to) {
    if (place.depth() > 0 && !place.labelled()) {
      to.flow().label(lists.next(place.list(), place.depth(), place.start()), Set.of());
    }
    text.read(e, styles.ink("paragraph", style(e)).on(Set.of()), to.flow());
    to.flow().endParagraph(styles.shown(style(e)), level, to.depth());
  }

  private void list(XmlElement list, Place place, Context to) {
    String style = style(list).isEmpty() ? place.list() : style(list);
    boolean goesOn =
        list.attribute("text:continue-numbering").equals("true")
            || !list.attribute("text:continue-list").isEmpty();
    if (place.depth() == 0 && !goesOn) {
      lists.start(style);
    }
    for (XmlElement item : list.children()) {
      boolean labelled = item.name().equals("text:list-header");
      read(item, new Place(style, place.depth() + 1, labelled, item.attribute(START)), to);
    }
  }

  private void table(XmlElement table, Context to) {
    for (XmlElement part : table.children()) {
      switch (part.name()) {
        case "table:table-row" -> row(part, to.inTable());
        case "table:table-header-rows", "table:table-rows", "table:table-row-group" ->
            table(part, to);
        default -> {}
      }
    }
  }

  private void row(XmlElement row, Context to) {
    for (XmlElement cell : row.children()) {
      if (cell.name().equals("table:table-cell")) {
        read(cell, Place.NONE, to);
        to.flow().endCell(to.depth());
      }
    }
    to.flow().endRow(to.depth());
  }
}
