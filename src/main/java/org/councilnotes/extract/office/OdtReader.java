package org.councilnotes.extract.office;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the body of an ODT file, its notes, text boxes, headers and footers.
 *
 * <p>Source: OpenDocument 1.3, part 3, 5 and 9.
 */
final class OdtReader {

  /**
   * The position in a list.
   *
   * @param depth level of the item
   * @param start number that the item sets, if any
   */
  private record Place(String list, int depth, boolean labelled, String start) {
    static final Place NONE = new Place("", 0, false, "");

    Place behindWords() {
      return new Place(list, depth, true, start);
    }
  }

  private static final String START = "text:start-value";

  private final OdtStyles styles = new OdtStyles();
  private final OdtNumbering lists = new OdtNumbering();
  private final RunReader text = new RunReader(styles, this);
  private final Map<String, List<String>> charts = new HashMap<>();

  /** Reads styles, from {@code content.xml} or {@code styles.xml}. */
  void styles(XmlElement root) {
    styles.add(root);
    lists.add(root);
  }

  /**
   * Takes an embedded object, whose words are read where it is a chart; called before the text is
   * read.
   *
   * @param folder of the object in the package
   */
  void chart(String folder, XmlElement content) {
    charts.put(folder, OdtChart.labels(content));
  }

  /** The folder of an embedded object in the package; empty where it is linked. */
  static String folder(XmlElement object) {
    String link = object.attribute("xlink:href");
    return link.startsWith("./") ? link.substring(2) : link;
  }

  /** The words of a chart; empty where it has none, or where they were given before. */
  private Optional<TextFlow.DroppedFlow> figure(XmlElement object) {
    return Optional.ofNullable(charts.remove(folder(object)))
        .filter(labels -> !labels.isEmpty())
        .map(labels -> TextFlow.DroppedFlow.figure(String.join(" ", labels)));
  }

  /** Reads the headers and footers of all page styles, then the body. */
  TextFlow read(XmlElement content, XmlElement pages) {
    TextFlowBuilder flow = new TextFlowBuilder();
    pages.all("style:master-page").forEach(p -> edges(p, flow));
    content.all("text:tracked-changes").forEach(text::changes);
    content.all("office:text").forEach(t -> read(t, Place.NONE, new Context(flow, 0)));
    return flow.build();
  }

  /** Target of the text: a flow and the nesting depth of tables. */
  private record Context(TextFlowBuilder flow, int depth) {
    Context inTable() {
      return new Context(flow, depth + 1);
    }
  }

  private void edges(XmlElement page, TextFlowBuilder flow) {
    for (XmlElement edge : page.children()) {
      boolean foot = edge.name().startsWith("style:footer");
      if (foot || edge.name().startsWith("style:header")) {
        flow.aside(
            new TextFlow.DroppedFlow(
                foot ? TextFlow.DroppedFlow.Kind.FOOTER : TextFlow.DroppedFlow.Kind.HEADER,
                flow(edge)));
      }
    }
  }

  /** The content of an element as a flow of its own. */
  TextFlow flow(XmlElement around) {
    TextFlowBuilder own = new TextFlowBuilder();
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
      case "draw:object" -> figure(e).ifPresent(to.flow()::aside);
      case "table:table" -> table(e, false, to);
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
    text.read(e, styles.ink("paragraph", style(e)).applyTo(Set.of()), to.flow());
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

  private void table(XmlElement table, boolean head, Context to) {
    for (XmlElement part : table.children()) {
      switch (part.name()) {
        case "table:table-row" -> row(part, head, to.inTable());
        case "table:table-header-rows" -> table(part, true, to);
        case "table:table-rows", "table:table-row-group" -> table(part, head, to);
        default -> {}
      }
    }
  }

  /**
   * Reads a row. A cell that is covered from above keeps its column; one from the left does not.
   */
  private void row(XmlElement row, boolean head, Context to) {
    int fromLeft = 0;
    for (XmlElement cell : row.children()) {
      if (cell.name().equals("table:table-cell")) {
        read(cell, Place.NONE, to);
        int columns = cell.number("table:number-columns-spanned", 1);
        to.flow().endCell(to.depth(), columns);
        fromLeft = columns - 1;
      } else if (cell.name().equals("table:covered-table-cell")) {
        if (fromLeft <= 0) {
          to.flow().endCell(to.depth());
        }
        fromLeft--;
      }
    }
    to.flow().endRow(to.depth(), head);
  }

  /**
   * Reads the contents of paragraphs in an ODT file: spaces, fields, notes and tracked changes.
   *
   * <p>Source: OpenDocument 1.3, part 3, 5.5, 6 and 7.
   */
  private static final class RunReader {

    private final OdtStyles styles;
    private final OdtReader reader;
    private final Map<String, XmlElement> deletions = new HashMap<>();
    private final Set<String> insertions = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    RunReader(OdtStyles styles, OdtReader reader) {
      this.styles = styles;
      this.reader = reader;
    }

    void changes(XmlElement tracked) {
      for (XmlElement region : tracked.all("text:changed-region")) {
        String id =
            region.attribute("text:id").isEmpty()
                ? region.attribute("id")
                : region.attribute("text:id");
        region.child("text:deletion").ifPresent(d -> deletions.put(id, d));
        region.child("text:insertion").ifPresent(i -> insertions.add(id));
      }
    }

    void read(XmlElement around, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      for (XmlElement.Child child : around.content()) {
        switch (child) {
          case XmlElement.Text text -> flow.words(squeezed(text.text()), printed(ink));
          case XmlElement.Inner inner -> inner(inner.element(), ink, flow);
        }
      }
    }

    /** Adds the format of the tracked changes that are open. */
    private Set<CharacterFormat> printed(Set<CharacterFormat> ink) {
      if (open.isEmpty()) {
        return ink;
      }
      Set<CharacterFormat> changed = EnumSet.of(CharacterFormat.ADDED);
      changed.addAll(ink);
      return changed;
    }

    private void inner(XmlElement e, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      switch (e.name()) {
        case "text:span" ->
            read(e, styles.ink("text", e.attribute("text:style-name")).applyTo(ink), flow);
        case "text:s" -> flow.words(" ", printed(ink));
        case "text:tab" -> flow.words("\t", printed(ink));
        case "text:line-break" -> flow.words("\n", printed(ink));
        case "text:note" -> note(e, flow);
        case "text:change-start" -> start(e.attribute("text:change-id"));
        case "text:change-end" -> open.remove(e.attribute("text:change-id"));
        case "text:change" -> deleted(e.attribute("text:change-id"), ink, flow);
        case "office:annotation" -> comment(e, flow);
        case "text:hidden-text" -> hidden(e, ink, flow);
        case "draw:frame", "draw:custom-shape", "draw:g", "draw:rect", "draw:text-box", "draw:a" ->
            box(e, flow);
        case "svg:title", "svg:desc" -> hidden(e, ink, flow);
        case "text:bookmark", "text:script", "office:event-listeners", "text:ruby-text" -> {}
        default -> read(e, ink, flow);
      }
    }

    private void start(String change) {
      if (insertions.contains(change)) {
        open.add(change);
      }
    }

    private void deleted(String change, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      XmlElement deletion = deletions.get(change);
      if (deletion == null) {
        return;
      }
      Set<CharacterFormat> struck = EnumSet.of(CharacterFormat.DELETED);
      struck.addAll(ink);
      List<XmlElement> pieces =
          deletion.children().stream().filter(p -> !p.name().equals("office:change-info")).toList();
      for (XmlElement piece : pieces) {
        flow.words(piece.equals(pieces.getFirst()) ? "" : " ", struck);
        read(piece, struck, flow);
      }
    }

    private void note(XmlElement note, TextFlowBuilder flow) {
      String mark = note.child("text:note-citation").map(XmlElement::text).orElse("");
      note.child("text:note-body").ifPresent(b -> flow.note(mark.strip(), reader.flow(b)));
    }

    private void comment(XmlElement comment, TextFlowBuilder flow) {
      flow.aside(new TextFlow.DroppedFlow(TextFlow.DroppedFlow.Kind.COMMENT, reader.flow(comment)));
    }

    private static void hidden(XmlElement e, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      Set<CharacterFormat> unseen = EnumSet.of(CharacterFormat.HIDDEN);
      unseen.addAll(ink);
      String text = e.attribute("text:string-value");
      flow.words(text.isEmpty() ? e.text() : text, unseen);
    }

    /** Adds a text box; the description of a picture is hidden text. */
    private void box(XmlElement box, TextFlowBuilder flow) {
      for (XmlElement child : box.children()) {
        if (child.name().equals("svg:title") || child.name().equals("svg:desc")) {
          hidden(child, Set.of(), flow);
        }
      }
      for (XmlElement object : box.all("draw:object")) {
        reader.figure(object).ifPresent(flow::aside);
      }
      TextFlow text = reader.flow(box);
      if (!text.pieces().isEmpty()) {
        flow.aside(new TextFlow.DroppedFlow(TextFlow.DroppedFlow.Kind.BOX, text));
      }
    }

    /** Collapses white space, line feeds included, to one space. */
    private static String squeezed(String text) {
      return text.replaceAll("[ \\t\\r\\n]+", " ");
    }
  }
}
