package org.councilnotes.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the body of a DOCX file, or of what lies beside it: notes, comments, headers, footers.
 *
 * <p>Source: ECMA-376, part 1, 17.2 to 17.4, 17.10 and 17.11.
 */
final class DocxReader {

  private static final Flow NOTHING = new Flow(List.of());

  private final DocxStyles styles = new DocxStyles();
  private final DocxLists lists = new DocxLists();
  private final DocxText text = new DocxText(styles, this);
  private final Map<String, XmlElement> notes = new HashMap<>();
  private final FlowBuilder body = new FlowBuilder();

  /** Where text goes: a flow, and how deep in its tables. */
  private record Context(FlowBuilder flow, int depth, Set<Ink> ink) {
    Context inTable() {
      return new Context(flow, depth + 1, ink);
    }

    Context changed(Ink change) {
      return new Context(flow, depth, new InkChange(Map.of(change, true)).on(ink));
    }
  }

  /**
   * Takes a part that stands beside the body, before that is read.
   *
   * @param kind the last word of its relationship's type, such as {@code footnotes}
   */
  void part(String kind, XmlElement root) {
    switch (kind) {
      case "styles" -> styles.add(root);
      case "numbering" -> lists.add(root);
      case "footnotes", "endnotes", "comments" ->
          root.children().forEach(n -> notes.put(key(n.name(), n), n));
      case "header" -> body.aside(new Flow.Aside(Flow.Aside.Kind.HEADER, flow(root)));
      case "footer" -> body.aside(new Flow.Aside(Flow.Aside.Kind.FOOTER, flow(root)));
      default -> {}
    }
  }

  Flow read(XmlElement document) {
    read(document, new Context(body, 0, Set.of()));
    return body.build();
  }

  /** The text of a footnote or endnote by its reference. */
  Flow note(XmlElement reference) {
    return beside(reference.name().replace("Reference", ""), reference);
  }

  Flow comment(XmlElement reference) {
    return beside("w:comment", reference);
  }

  private Flow beside(String name, XmlElement reference) {
    return Optional.ofNullable(notes.remove(key(name, reference))).map(this::flow).orElse(NOTHING);
  }

  private static String key(String name, XmlElement of) {
    return name + " " + of.attribute("w:id");
  }

  /** The text of an element, apart from what is around it. */
  Flow flow(XmlElement around) {
    FlowBuilder own = new FlowBuilder();
    read(around, new Context(own, 0, Set.of()));
    return own.build();
  }

  private void read(XmlElement around, Context to) {
    for (XmlElement e : around.children()) {
      switch (e.name()) {
        case "w:p" -> paragraph(e, to);
        case "w:tbl" -> table(e, to);
        case "w:sectPr", "w:tcPr", "w:sdtPr", "w:sdtEndPr", "mc:Fallback" -> {}
        default -> read(e, to);
      }
    }
  }

  private void paragraph(XmlElement p, Context to) {
    Optional<XmlElement> properties = p.child("w:pPr");
    String style = styles.of(properties);
    label(properties.flatMap(q -> q.child("w:numPr")).or(() -> styles.numbering(style)), to);
    text.read(p, styles.ink(style).on(to.ink()), to.flow());
    to.flow().endParagraph(styles.name(style), styles.level(style, properties), to.depth());
  }

  private void label(Optional<XmlElement> numbering, Context to) {
    to.flow().label(numbering.map(lists::next).orElse(""), to.ink());
  }

  private void table(XmlElement around, Context to) {
    for (XmlElement e : around.children()) {
      switch (e.name()) {
        case "w:tr" -> row(e, changed(e, to.inTable()));
        case "w:tblPr", "w:tblGrid", "w:sdtPr", "w:sdtEndPr" -> {}
        default -> table(e, to);
      }
    }
  }

  /** A row can be put in or taken out as a whole. */
  private static Context changed(XmlElement row, Context to) {
    Optional<XmlElement> properties = row.child("w:trPr");
    if (properties.flatMap(p -> p.child("w:del")).isPresent()) {
      return to.changed(Ink.DELETED);
    }
    return properties.flatMap(p -> p.child("w:ins")).isPresent() ? to.changed(Ink.ADDED) : to;
  }

  private void row(XmlElement row, Context to) {
    cells(row, to);
    to.flow().endRow(to.depth());
  }

  private void cells(XmlElement around, Context to) {
    for (XmlElement e : around.children()) {
      switch (e.name()) {
        case "w:tc" -> {
          read(e, to);
          to.flow().endCell(to.depth());
        }
        case "w:trPr", "w:tblPrEx", "w:sdtPr" -> {}
        default -> cells(e, to);
      }
    }
  }
}
