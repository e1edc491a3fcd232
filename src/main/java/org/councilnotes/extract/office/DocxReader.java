package org.councilnotes.extract.office;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the body of a DOCX file, its notes, comments, headers and footers.
 *
 * <p>Source: ECMA-376, part 1, 17.2 to 17.4, 17.10 and 17.11.
 */
final class DocxReader {

  private static final TextFlow NOTHING = new TextFlow(List.of());

  private final DocxStyles styles = new DocxStyles();
  private final DocxNumbering lists = new DocxNumbering();
  private final RunReader text = new RunReader(styles, this);
  private final Map<String, XmlElement> notes = new HashMap<>();
  private final Map<String, List<String>> charts = new HashMap<>();
  private final TextFlowBuilder body = new TextFlowBuilder();

  /** Target of the text: a flow, the nesting depth of tables, and inherited formatting. */
  private record Context(TextFlowBuilder flow, int depth, Set<CharacterFormat> ink) {
    Context inTable() {
      return new Context(flow, depth + 1, ink);
    }

    Context changed(CharacterFormat change) {
      return new Context(
          flow, depth, new CharacterFormat.Overrides(Map.of(change, true)).applyTo(ink));
    }
  }

  /**
   * Takes a part other than the body; called before the body is read.
   *
   * @param kind last segment of its relationship type, such as {@code footnotes}
   */
  void part(String kind, XmlElement root) {
    switch (kind) {
      case "styles" -> styles.add(root);
      case "numbering" -> lists.add(root);
      case "footnotes", "endnotes", "comments" ->
          root.children().forEach(n -> notes.put(key(n.name(), n), n));
      case "header" ->
          body.aside(new TextFlow.DroppedFlow(TextFlow.DroppedFlow.Kind.HEADER, flow(root)));
      case "footer" ->
          body.aside(new TextFlow.DroppedFlow(TextFlow.DroppedFlow.Kind.FOOTER, flow(root)));
      default -> {}
    }
  }

  /**
   * Takes a chart; called before the body is read.
   *
   * @param id by which drawings refer to it
   */
  void chart(String id, XmlElement root) {
    charts.put(id, DocxChart.labels(root));
  }

  TextFlow read(XmlElement document) {
    read(document, new Context(body, 0, Set.of()));
    return body.build();
  }

  /** The text of a footnote or endnote by its reference. */
  TextFlow note(XmlElement reference) {
    return beside(reference.name().replace("Reference", ""), reference);
  }

  TextFlow comment(XmlElement reference) {
    return beside("w:comment", reference);
  }

  /** The words of a chart; empty where it has none, or where they were given before. */
  private Optional<TextFlow.DroppedFlow> figure(XmlElement reference) {
    return Optional.ofNullable(charts.remove(reference.attribute("r:id")))
        .filter(labels -> !labels.isEmpty())
        .map(labels -> TextFlow.DroppedFlow.figure(String.join(" ", labels)));
  }

  private TextFlow beside(String name, XmlElement reference) {
    return Optional.ofNullable(notes.remove(key(name, reference))).map(this::flow).orElse(NOTHING);
  }

  private static String key(String name, XmlElement of) {
    return name + " " + of.attribute("w:id");
  }

  /** The content of an element as a flow of its own. */
  TextFlow flow(XmlElement around) {
    TextFlowBuilder own = new TextFlowBuilder();
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
    text.read(p, styles.ink(style).applyTo(to.ink()), to.flow());
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

  /** The context of a row, which can be inserted or deleted as a whole. */
  private static Context changed(XmlElement row, Context to) {
    Optional<XmlElement> properties = row.child("w:trPr");
    if (properties.flatMap(p -> p.child("w:del")).isPresent()) {
      return to.changed(CharacterFormat.DELETED);
    }
    return properties.flatMap(p -> p.child("w:ins")).isPresent()
        ? to.changed(CharacterFormat.ADDED)
        : to;
  }

  private void row(XmlElement row, Context to) {
    Optional<XmlElement> properties = row.child("w:trPr");
    int before = properties.map(p -> number(p, "w:gridBefore", 0)).orElse(0);
    if (before > 0) {
      to.flow().endCell(to.depth(), before);
    }
    cells(row, to);
    to.flow().endRow(to.depth(), properties.flatMap(p -> p.child("w:tblHeader")).isPresent());
  }

  /** The number that a property states, such as {@code w:gridSpan}. */
  private static int number(XmlElement properties, String name, int otherwise) {
    return properties.child(name).map(e -> e.number("w:val", otherwise)).orElse(otherwise);
  }

  private void cells(XmlElement around, Context to) {
    for (XmlElement e : around.children()) {
      switch (e.name()) {
        case "w:tc" -> {
          read(e, to);
          int columns = e.child("w:tcPr").map(p -> number(p, "w:gridSpan", 1)).orElse(1);
          to.flow().endCell(to.depth(), columns);
        }
        case "w:trPr", "w:tblPrEx", "w:sdtPr" -> {}
        default -> cells(e, to);
      }
    }
  }

  /**
   * Reads the contents of paragraphs in a DOCX file: runs, notes, text boxes and tracked changes.
   *
   * <p>Source: ECMA-376, part 1, 17.3, 17.11 and 17.13.
   */
  private static final class RunReader {

    /** Skipped: drawings are stored twice, as {@code mc:Choice} and for older readers. */
    private static final String FOR_OLD_READERS = "mc:Fallback";

    private final DocxStyles styles;
    private final DocxReader reader;
    private int notes;

    RunReader(DocxStyles styles, DocxReader reader) {
      this.styles = styles;
      this.reader = reader;
    }

    void read(XmlElement around, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      for (XmlElement child : around.children()) {
        switch (child.name()) {
          case "w:r" -> run(child, styles.ink(child.child("w:rPr")).applyTo(ink), flow);
          case "w:ins", "w:moveTo" -> read(child, with(CharacterFormat.ADDED, ink), flow);
          case "w:del", "w:moveFrom" -> read(child, with(CharacterFormat.DELETED, ink), flow);
          case "w:pPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", FOR_OLD_READERS -> {}
          case "m:t" -> flow.words(child.text(), ink);
          default -> read(child, ink, flow);
        }
      }
    }

    private static Set<CharacterFormat> with(CharacterFormat change, Set<CharacterFormat> ink) {
      Set<CharacterFormat> changed = EnumSet.of(change);
      changed.addAll(ink);
      return changed;
    }

    private void run(XmlElement run, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      XmlElement marked = null;
      for (XmlElement child : run.children()) {
        if (marked != null && child.name().equals("w:t")) {
          flow.note(child.text().strip(), reader.note(marked));
          marked = null;
        } else if (isMarked(child)) {
          marked = child;
        } else {
          piece(child, ink, flow);
        }
      }
      if (marked != null) {
        flow.note("", reader.note(marked));
      }
    }

    /** Whether a note has a custom mark, which follows the reference. */
    private static boolean isMarked(XmlElement reference) {
      return reference.attribute("w:customMarkFollows").matches("1|true|on");
    }

    private void piece(XmlElement e, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      switch (e.name()) {
        case "w:t", "w:delText" -> flow.words(e.text().replace('\n', ' '), ink);
        case "w:tab", "w:ptab" -> flow.words("\t", ink);
        case "w:br", "w:cr" -> flow.words("\n", ink);
        case "w:noBreakHyphen" -> flow.words("\u2011", ink);
        case "w:sym" -> flow.words(sign(e.attribute("w:char")), ink);
        case "w:footnoteReference", "w:endnoteReference" ->
            flow.note(Integer.toString(++notes), reader.note(e));
        case "w:commentReference" ->
            flow.aside(
                new TextFlow.DroppedFlow(TextFlow.DroppedFlow.Kind.COMMENT, reader.comment(e)));
        case "w:drawing", "w:pict", "w:object", "mc:AlternateContent" -> drawn(e, ink, flow);
        case "w:ruby" -> e.child("w:rubyBase").ifPresent(b -> read(b, ink, flow));
        default -> {}
      }
    }

    private static String sign(String hex) {
      return hex.matches("[0-9A-Fa-f]{1,4}")
          ? Character.toString((char) Integer.parseInt(hex, 16))
          : "";
    }

    /** Adds text boxes and charts, and the description of a picture as hidden text. */
    private void drawn(XmlElement e, Set<CharacterFormat> ink, TextFlowBuilder flow) {
      switch (e.name()) {
        case "docPr" -> flow.words(e.attribute("descr"), with(CharacterFormat.HIDDEN, ink));
        case "w:txbxContent" ->
            flow.aside(new TextFlow.DroppedFlow(TextFlow.DroppedFlow.Kind.BOX, reader.flow(e)));
        case "c:chart" -> reader.figure(e).ifPresent(flow::aside);
        case FOR_OLD_READERS -> {}
        default -> e.children().forEach(c -> drawn(c, ink, flow));
      }
    }
  }
}
