package org.councilnotes.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words of paragraphs in an ODT file: spaces, fields, notes, and the words that tracked
 * changes put in and took out.
 *
 * <p>Source: OpenDocument 1.3, part 3, 5.5, 6 and 7.
 */
final class OdtText {

  private final OdtStyles styles;
  private final OdtReader reader;
  private final Map<String, XmlElement> deletions = new HashMap<>();
  private final Set<String> insertions = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  OdtText(OdtStyles styles, OdtReader reader) {
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

  void read(XmlElement around, Set<Ink> ink, FlowBuilder flow) {
    for (XmlElement.Child child : around.content()) {
      switch (child) {
        case XmlElement.Text text -> flow.words(squeezed(text.text()), printed(ink));
        case XmlElement.Inner inner -> inner(inner.element(), ink, flow);
      }
    }
  }

  /** What words are printed like where changes are open. */
  private Set<Ink> printed(Set<Ink> ink) {
    if (open.isEmpty()) {
      return ink;
    }
    Set<Ink> changed = EnumSet.of(Ink.ADDED);
    changed.addAll(ink);
    return changed;
  }

  private void inner(XmlElement e, Set<Ink> ink, FlowBuilder flow) {
    switch (e.name()) {
      case "text:span" -> read(e, styles.ink("text", e.attribute("text:style-name")).on(ink), flow);
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

  private void deleted(String change, Set<Ink> ink, FlowBuilder flow) {
    XmlElement deletion = deletions.get(change);
    if (deletion == null) {
      return;
    }
    Set<Ink> struck = EnumSet.of(Ink.DELETED);
    struck.addAll(ink);
    List<XmlElement> pieces =
        deletion.children().stream().filter(p -> !p.name().equals("office:change-info")).toList();
    for (XmlElement piece : pieces) {
      flow.words(piece.equals(pieces.getFirst()) ? "" : " ", struck);
      read(piece, struck, flow);
    }
  }

  private void note(XmlElement note, FlowBuilder flow) {
    String mark = note.child("text:note-citation").map(XmlElement::text).orElse("");
    note.child("text:note-body").ifPresent(b -> flow.note(mark.strip(), reader.flow(b)));
  }

  private void comment(XmlElement comment, FlowBuilder flow) {
    flow.aside(new Flow.Aside(Flow.Aside.Kind.COMMENT, reader.flow(comment)));
  }

  private static void hidden(XmlElement e, Set<Ink> ink, FlowBuilder flow) {
    Set<Ink> unseen = EnumSet.of(Ink.HIDDEN);
    unseen.addAll(ink);
    String text = e.attribute("text:string-value");
    flow.words(text.isEmpty() ? e.text() : text, unseen);
  }

  /** What a picture shows, in words, is in the file but not on paper. */
  private void box(XmlElement box, FlowBuilder flow) {
    for (XmlElement child : box.children()) {
      if (child.name().equals("svg:title") || child.name().equals("svg:desc")) {
        hidden(child, Set.of(), flow);
      }
    }
    Flow text = reader.flow(box);
    if (!text.pieces().isEmpty()) {
      flow.aside(new Flow.Aside(Flow.Aside.Kind.BOX, text));
    }
  }

  /** Line feeds in the file are spaces; several together are one. */
  private static String squeezed(String text) {
    return text.replaceAll("[ \\t\\r\\n]+", " ");
  }
}
