package org.councilnotes.extract;

import java.util.EnumSet;
import java.util.Set;

/**
 * Reads the words of paragraphs in a DOCX file: runs, notes, boxes, and the words that tracked
 * changes put in and took out.
 *
 * <p>Source: ECMA-376, part 1, 17.3, 17.11 and 17.13.
 */
final class DocxText {

  /** What is drawn stands twice, for newer readers and for older ones; one of them is enough. */
  private static final String FOR_OLD_READERS = "mc:Fallback";

  private final DocxStyles styles;
  private final DocxReader reader;
  private int notes;

  DocxText(DocxStyles styles, DocxReader reader) {
    this.styles = styles;
    this.reader = reader;
  }

  void read(XmlElement around, Set<Ink> ink, FlowBuilder flow) {
    for (XmlElement child : around.children()) {
      switch (child.name()) {
        case "w:r" -> run(child, styles.ink(child.child("w:rPr")).on(ink), flow);
        case "w:ins", "w:moveTo" -> read(child, with(Ink.ADDED, ink), flow);
        case "w:del", "w:moveFrom" -> read(child, with(Ink.DELETED, ink), flow);
        case "w:pPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", FOR_OLD_READERS -> {}
        case "m:t" -> flow.words(child.text(), ink);
        default -> read(child, ink, flow);
      }
    }
  }

  private static Set<Ink> with(Ink change, Set<Ink> ink) {
    Set<Ink> changed = EnumSet.of(change);
    changed.addAll(ink);
    return changed;
  }

  private void run(XmlElement run, Set<Ink> ink, FlowBuilder flow) {
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

  /** Whether a note has a mark of the author's own, which follows. */
  private static boolean isMarked(XmlElement reference) {
    return reference.attribute("w:customMarkFollows").matches("1|true|on");
  }

  private void piece(XmlElement e, Set<Ink> ink, FlowBuilder flow) {
    switch (e.name()) {
      case "w:t", "w:delText" -> flow.words(e.text().replace('\n', ' '), ink);
      case "w:tab", "w:ptab" -> flow.words("\t", ink);
      case "w:br", "w:cr" -> flow.words("\n", ink);
      case "w:noBreakHyphen" -> flow.words("\u2011", ink);
      case "w:sym" -> flow.words(sign(e.attribute("w:char")), ink);
      case "w:footnoteReference", "w:endnoteReference" ->
          flow.note(Integer.toString(++notes), reader.note(e));
      case "w:commentReference" ->
          flow.aside(new Flow.Aside(Flow.Aside.Kind.COMMENT, reader.comment(e)));
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

  /** Boxes of text, and what a picture shows in words, which is not on paper. */
  private void drawn(XmlElement e, Set<Ink> ink, FlowBuilder flow) {
    switch (e.name()) {
      case "docPr" -> flow.words(e.attribute("descr"), with(Ink.HIDDEN, ink));
      case "w:txbxContent" -> flow.aside(new Flow.Aside(Flow.Aside.Kind.BOX, reader.flow(e)));
      case FOR_OLD_READERS -> {}
      default -> e.children().forEach(c -> drawn(c, ink, flow));
    }
  }
}
