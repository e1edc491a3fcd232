package org.councilnotes.redline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.redline.review.WordDraft.FOOTNOTES;
import static org.councilnotes.redline.review.WordDraft.MAIN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A reviewed Word file as somebody reads it who accepts or rejects all suggestions of the archive,
 * and nobody else's, by what the standard says of each element.
 */
final class ReviewedFile {

  static final String AUTHOR = "Council notes archive";
  private static final Set<String> COMMENT_MARKS =
      Set.of("commentRangeStart", "commentRangeEnd", "commentReference");

  private static final Pattern COMMENT_MARK =
      Pattern.compile("<w:(?:" + String.join("|", COMMENT_MARKS) + ")\\b[^>]*/>");

  private final Map<String, byte[]> parts;

  ReviewedFile(byte[] docx) {
    this.parts = WordDraft.parts(docx);
  }

  Map<String, byte[]> parts() {
    return parts;
  }

  /** The file without its comments, with the tracked changes. */
  byte[] withoutComments() {
    Map<String, byte[]> bare = new LinkedHashMap<>(parts);
    bare.replaceAll(
        (name, part) -> name.equals(MAIN) || name.equals(FOOTNOTES) ? uncommented(part) : part);
    return WordDraft.zipped(bare);
  }

  private static byte[] uncommented(byte[] part) {
    return COMMENT_MARK
        .matcher(new String(part, StandardCharsets.UTF_8))
        .replaceAll("")
        .getBytes(StandardCharsets.UTF_8);
  }

  Document part(String name) {
    return parsed(Objects.requireNonNull(parts.get(name), name));
  }

  private static Document parsed(byte[] part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<Element> all(Node part, String name) {
    List<Element> all = new ArrayList<>();
    for (Node node = part.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (name.equals(element.getNodeName())) {
          all.add(element);
        }
        all.addAll(all(element, name));
      }
    }
    return all;
  }

  /** The paragraphs of each comment of the archive. */
  List<String> comments() {
    return all(part(WordDraft.COMMENTS), "w:comment").stream()
        .filter(comment -> comment.getAttribute("w:author").equals(AUTHOR))
        .map(
            comment ->
                all(comment, "w:p").stream()
                    .map(Node::getTextContent)
                    .collect(Collectors.joining("\n")))
        .toList();
  }

  /** The words of the body between the marks of the first comment that says this. */
  String commented(String said) {
    Element comment =
        all(part(WordDraft.COMMENTS), "w:comment").stream()
            .filter(one -> one.getTextContent().contains(said))
            .findFirst()
            .orElseThrow();
    String id = comment.getAttribute("w:id");
    StringBuilder words = new StringBuilder();
    boolean isInside = false;
    Document main = part(WordDraft.MAIN);
    for (Node node = main.getDocumentElement(); node != null; node = next(node)) {
      if (node instanceof Element element) {
        boolean isOwn = element.getAttribute("w:id").equals(id);
        if (element.getNodeName().equals("w:commentRangeStart") && isOwn) {
          isInside = true;
        } else if (element.getNodeName().equals("w:commentRangeEnd") && isOwn) {
          return words.toString();
        } else if (isInside && Set.of("w:t", "w:delText").contains(element.getNodeName())) {
          words.append(element.getTextContent());
        }
      }
    }
    throw new AssertionError("no end of comment " + id);
  }

  private static Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at == null ? null : at.getNextSibling();
  }

  /** How many suggestions a part has: runs beside each other that go, or come, are one. */
  long suggestions(String name) {
    long count = 0;
    for (Element paragraph : all(part(name), "w:p")) {
      String before = "";
      for (Element run : all(paragraph, "w:r")) {
        String kind = suggestion(run);
        count += kind.isEmpty() || kind.equals(before) ? 0 : 1;
        before = kind;
      }
    }
    return count;
  }

  /** The kind of the suggestion that a run is of; empty for none. */
  private static String suggestion(Element run) {
    return run.getParentNode() instanceof Element around
            && around.getAttribute("w:author").equals(AUTHOR)
        ? around.getNodeName()
        : "";
  }

  /** The text of a part when all suggestions are accepted, a paragraph a line. */
  List<String> accepted(String name) {
    return paragraphs(settled(part(name), "w:del", "w:ins"));
  }

  /** The text of a part when all suggestions are rejected. */
  List<String> rejected(String name) {
    return paragraphs(settled(part(name), "w:ins", "w:del"));
  }

  /** The text of each paragraph, without words that others deleted. */
  static List<String> paragraphs(Document part) {
    return all(part, "w:p").stream().map(ReviewedFile::text).toList();
  }

  private static String text(Node around) {
    StringBuilder text = new StringBuilder();
    for (Node node = around.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node.getNodeName()) {
        case "w:t" -> text.append(node.getTextContent());
        case "w:tab" -> text.append('\t');
        case "w:br", "w:cr" -> text.append('\n');
        case "w:noBreakHyphen" -> text.append('\u2011');
        case "w:pPr", "w:rPr", "w:p", "w:del" -> {}
        default -> text.append(text(node));
      }
    }
    return text.toString();
  }

  /** Takes out the suggestions of one kind with their text, and those of the other around it. */
  private static Document settled(Document part, String out, String kept) {
    for (Element change : all(part, out)) {
      if (change.getAttribute("w:author").equals(AUTHOR)) {
        change.getParentNode().removeChild(change);
      }
    }
    for (Element change : all(part, kept)) {
      if (change.getAttribute("w:author").equals(AUTHOR)) {
        for (Element words : all(change, "w:delText")) {
          part.renameNode(words, words.getNamespaceURI(), "w:t");
        }
        while (change.getFirstChild() != null) {
          change.getParentNode().insertBefore(change.getFirstChild(), change);
        }
        change.getParentNode().removeChild(change);
      }
    }
    return part;
  }

  /**
   * All that a part holds, letter by letter, once suggestions are rejected and comments of the
   * archive taken out: text with its formatting, and every element but runs, whose bounds do not
   * matter, and changes that were cut in two.
   */
  String rejectedContent(String name) {
    return content(settled(part(name), "w:ins", "w:del"));
  }

  static String content(byte[] part) {
    return content(parsed(part));
  }

  private static String content(Document part) {
    StringBuilder content = new StringBuilder();
    new ContentWriter(content).write(part.getDocumentElement());
    return content.toString();
  }

  private static final class ContentWriter {
    private final StringBuilder out;
    private String format = "";

    ContentWriter(StringBuilder out) {
      this.out = out;
    }

    void write(Element element) {
      String name = element.getLocalName();
      if (COMMENT_MARKS.contains(name)) {
        return;
      }
      boolean isOpen = Set.of("r", "ins", "t").contains(name);
      if (name.equals("t") || name.equals("delText") || name.equals("instrText")) {
        format(element);
        out.append(element.getTextContent());
        return;
      }
      if (!isOpen && !name.equals("rPr")) {
        format(element);
        out.append('<').append(name).append(attributes(element)).append('>');
      }
      if (!name.equals("rPr")) {
        children(element).forEach(this::write);
      }
      if (!isOpen && !name.equals("rPr")) {
        out.append("</").append(name).append('>');
      }
    }

    /** Says the formatting of the run where it differs from that of the text before. */
    private void format(Element of) {
      String own = "";
      if (of.getParentNode() instanceof Element run && "r".equals(run.getLocalName())) {
        own =
            children(run).stream()
                .filter(child -> child.getLocalName().equals("rPr"))
                .flatMap(properties -> children(properties).stream())
                .map(p -> p.getLocalName() + attributes(p))
                .collect(Collectors.joining(" "));
      }
      if (!own.equals(format)) {
        out.append('{').append(own).append('}');
        format = own;
      }
    }

    private static String attributes(Element element) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node one = element.getAttributes().item(i);
        boolean isOfChange =
            element.getLocalName().equals("rPrChange") && one.getNodeName().equals("w:id");
        if (!isOfChange) {
          all.append(' ').append(one.getNodeName()).append('=').append(one.getNodeValue());
        }
      }
      return all.toString();
    }

    private static List<Element> children(Element around) {
      List<Element> children = new ArrayList<>();
      for (Node node = around.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          children.add(element);
        }
      }
      return children;
    }
  }

  /** What is wrong with the order and kind of elements, by the schema of Word files. */
  List<String> schemaErrors() {
    List<XmlError> errors = new ArrayList<>();
    XmlOptions options = new XmlOptions().setErrorListener(errors);
    try {
      DocumentDocument.Factory.parse(new ByteArrayInputStream(parts.get(WordDraft.MAIN)))
          .validate(options);
      byte[] comments = parts.get(WordDraft.COMMENTS);
      if (comments != null) {
        CommentsDocument.Factory.parse(new ByteArrayInputStream(comments)).validate(options);
      }
    } catch (XmlException | IOException e) {
      throw new AssertionError(e);
    }
    return errors.stream().map(XmlError::getMessage).distinct().toList();
  }

  /** Checks that ids and marks of comments fit together, as Word demands. */
  void assertWhole() {
    Document main = part(WordDraft.MAIN);
    List<String> comments =
        all(part(WordDraft.COMMENTS), "w:comment").stream()
            .map(c -> c.getAttribute("w:id"))
            .toList();
    assertThat(comments).doesNotHaveDuplicates();
    for (String mark : List.of("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")) {
      assertThat(all(main, mark).stream().map(e -> e.getAttribute("w:id")))
          .as(mark)
          .containsExactlyInAnyOrderElementsOf(comments);
    }
    List<String> changes = new ArrayList<>();
    for (String kind : List.of("w:ins", "w:del", "w:rPrChange")) {
      all(main, kind).forEach(change -> changes.add(change.getAttribute("w:id")));
    }
    assertThat(changes).doesNotHaveDuplicates().doesNotContainAnyElementsOf(comments);
    for (Element properties : all(main, "w:rPr")) {
      boolean isOfRun = properties.getParentNode().getNodeName().equals("w:r");
      assertThat(isOfRun && properties.getPreviousSibling() != null).as("rPr first").isFalse();
    }
    for (Element deleted : all(main, "w:del")) {
      assertThat(all(deleted, "w:t")).as("deleted text").isEmpty();
    }
  }
}
