package org.councilnotes.extract.annotation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.councilnotes.extract.annotation.WordText.Story;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads the text of the parts of a Word file, as the reader of notes does: without deleted and
 * moved words, with the results of fields, each drawing once.
 *
 * <p>Source: ECMA-376, part 1, 17.2 to 17.4, 17.11, 17.13 and 17.16.
 */
final class WordTextReader {

  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final Set<String> LEFT_OUT =
      Set.of("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "Fallback", "del", "moveFrom");

  /** Elements in which a tracked change may stand, within a paragraph. */
  private static final Set<String> OPEN = Set.of("hyperlink", "smartTag", "dir", "bdo");

  private static final Set<String> STRUCK = Set.of("strike", "dstrike", "vanish");

  private final WordText text = new WordText();
  private final Queue<Element> boxes = new ArrayDeque<>();
  private final Set<String> struckStyles = new HashSet<>();
  private WordNames names;
  private Story story = Story.BODY;
  private Element paragraph;
  private int fields;

  private WordTextReader(Document main) {
    names = WordNames.of(main);
    paragraph = main.getDocumentElement();
  }

  /**
   * The text of all parts.
   *
   * @param notes footnotes and endnotes
   */
  static WordText read(Document main, Optional<Document> styles, List<Document> notes) {
    WordTextReader reader = new WordTextReader(main);
    styles.ifPresent(reader::addStyles);
    reader.blocks(main.getDocumentElement(), true);
    reader.story = Story.TEXT_BOX;
    for (Element box = reader.boxes.poll(); box != null; box = reader.boxes.poll()) {
      reader.fields = 0;
      reader.blocks(box, false);
    }
    reader.story = Story.NOTE;
    for (Document part : notes) {
      reader.names = WordNames.of(part);
      reader.fields = 0;
      reader.blocks(part.getDocumentElement(), true);
    }
    return reader.text;
  }

  private void addStyles(Document styles) {
    WordNames own = WordNames.of(styles);
    for (Element style : XmlPart.children(styles.getDocumentElement())) {
      boolean isStruck =
          own.attribute(style, "type").equals("character")
              && XmlPart.child(style, "rPr").filter(p -> strikes(p, own)).isPresent();
      if (isStruck) {
        struckStyles.add(own.attribute(style, "styleId"));
      }
    }
  }

  private static boolean strikes(Element properties, WordNames own) {
    return XmlPart.children(properties).stream()
        .anyMatch(p -> STRUCK.contains(p.getLocalName()) && !OFF.contains(own.attribute(p, "val")));
  }

  /** Reads paragraphs; those of content controls, which may be locked or bound, are closed. */
  private void blocks(Element around, boolean isEditable) {
    for (Element child : XmlPart.children(around)) {
      if (names.is(child, "p")) {
        paragraph(child, isEditable);
      } else if (!child.getLocalName().equals("Fallback") && !isDeletedRow(child)) {
        blocks(child, isEditable && !names.is(child, "sdt"));
      }
    }
  }

  private boolean isDeletedRow(Element child) {
    return names.is(child, "tr")
        && XmlPart.child(child, "trPr").flatMap(p -> XmlPart.child(p, "del")).isPresent();
  }

  private void paragraph(Element p, boolean isEditable) {
    paragraph = p;
    inline(p, isEditable);
    text.endParagraph(p);
  }

  private void inline(Element around, boolean isEditable) {
    for (Element child : XmlPart.children(around)) {
      String name = child.getLocalName();
      if (names.is(child, "r")) {
        run(child, isEditable);
      } else if (name.equals("t")) {
        add(child.getTextContent(), child, (Element) child.getParentNode(), false, false);
      } else if (!LEFT_OUT.contains(name)) {
        inline(child, isEditable && OPEN.contains(name) && names.is(child, name));
      }
    }
  }

  private void run(Element run, boolean isEditable) {
    Optional<Element> properties = XmlPart.child(run, "rPr");
    boolean isStruck = properties.filter(this::isStruck).isPresent();
    boolean isMarkNext = false;
    for (Element child : XmlPart.children(run)) {
      if (isMarkNext && names.is(child, "t")) {
        isMarkNext = false;
        continue;
      }
      isMarkNext |= piece(child, run, isEditable, isStruck);
    }
  }

  private boolean isStruck(Element properties) {
    return strikes(properties, names)
        || XmlPart.child(properties, "rStyle")
            .filter(style -> struckStyles.contains(names.attribute(style, "val")))
            .isPresent();
  }

  /**
   * Reads a child of a run.
   *
   * @return whether it calls a note whose mark is the text after it
   */
  private boolean piece(Element e, Element run, boolean isEditable, boolean isStruck) {
    switch (e.getLocalName()) {
      case "t" -> add(e.getTextContent(), e, run, isEditable, isStruck);
      case "tab", "ptab" -> add("\t", e, run, isEditable, isStruck);
      case "br" -> add("\n", e, run, isEditable && isLineBreak(e), isStruck);
      case "cr" -> add("\n", e, run, isEditable, isStruck);
      case "noBreakHyphen" -> add("\u2011", e, run, isEditable, isStruck);
      case "sym" -> add(sign(names.attribute(e, "char")), e, run, isEditable, isStruck);
      case "fldChar" -> field(names.attribute(e, "fldCharType"));
      case "footnoteReference", "endnoteReference" -> {
        String kind = e.getLocalName().replace("Reference", "");
        text.addCall(kind, names.attribute(e, "id"), run);
        String follows = names.attribute(e, "customMarkFollows");
        return !follows.isEmpty() && !OFF.contains(follows);
      }
      case "drawing", "pict", "object", "AlternateContent" -> addBoxes(e);
      default -> {}
    }
    return false;
  }

  private boolean isLineBreak(Element e) {
    String type = names.attribute(e, "type");
    return type.isEmpty() || type.equals("textWrapping");
  }

  private static String sign(String hex) {
    return hex.matches("[0-9A-Fa-f]{1,4}")
        ? Character.toString((char) Integer.parseInt(hex, 16))
        : "";
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields++;
      case "end" -> fields = Math.max(0, fields - 1);
      default -> {}
    }
  }

  private void add(
      String words, Element element, Element run, boolean isEditable, boolean isStruck) {
    boolean isOpen = isEditable && fields == 0 && story != Story.TEXT_BOX;
    text.add(words, element, run, paragraph, story, isOpen, isStruck);
  }

  private void addBoxes(Element drawn) {
    for (Element child : XmlPart.children(drawn)) {
      if (names.is(child, "txbxContent")) {
        boxes.add(child);
      } else if (!child.getLocalName().equals("Fallback")) {
        addBoxes(child);
      }
    }
  }
}
