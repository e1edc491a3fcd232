package org.councilnotes.redline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a Word file with tracked changes as somebody who accepts or rejects all of them, by what
 * the standard says of each element; knows nothing of how it was written.
 */
final class TrackedText {

  private static final Set<String> OLD = Set.of("del", "moveFrom");
  private static final Set<String> NEW = Set.of("ins", "moveTo");

  private final Set<String> out;
  private final Map<String, List<String>> footnotes;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> called = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Row row = new Row();
  private boolean joins;
  private boolean isBelowTable;

  /** The row of a table that is read: its cells, and whether it is left out. */
  private static final class Row {
    private final List<String> cells = new ArrayList<>();
    private boolean isOut;
  }

  private TrackedText(Set<String> out, Map<String, List<String>> footnotes) {
    this.out = out;
    this.footnotes = footnotes;
  }

  static List<String> accepted(byte[] docx) {
    return read(docx, OLD);
  }

  static List<String> rejected(byte[] docx) {
    return read(docx, NEW);
  }

  private static List<String> read(byte[] docx, Set<String> out) {
    TrackedText notes = new TrackedText(out, new HashMap<>());
    notes.read(docx, "word/footnotes.xml");
    return new TrackedText(out, notes.footnotes).read(docx, "word/document.xml");
  }

  /** One part of the package, as text. */
  static String part(byte[] docx, String name) {
    return new String(parts(docx).get(name), StandardCharsets.UTF_8);
  }

  static Map<String, byte[]> parts(byte[] docx) {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private List<String> read(byte[] docx, String name) {
    byte[] main = parts(docx).get(name);
    try {
      XMLStreamReader xml =
          XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(main));
      while (xml.hasNext()) {
        xml.next();
        take(xml);
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    if (!paragraphs.isEmpty() && paragraphs.getLast().isEmpty()) {
      paragraphs.removeLast();
    }
    return paragraphs;
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      open.push(xml.getLocalName());
      start(xml);
    } else if (xml.isEndElement()) {
      open.pop();
      switch (xml.getLocalName()) {
        case "p" -> endParagraph();
        case "tr" -> endRow();
        case "tbl" -> isBelowTable = true;
        case "footnote" -> endFootnote();
        default -> {}
      }
    } else if (xml.isCharacters() && isText() && isIn()) {
      text.append(xml.getText());
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    boolean run = open.size() > 1 && open.stream().skip(1).findFirst().orElseThrow().equals("r");
    if (run && isIn() && name.equals("tab")) {
      text.append('\t');
    } else if (run && isIn() && name.equals("br")) {
      text.append('\n');
    } else if (run && isIn() && name.equals("footnoteReference")) {
      called.add(xml.getAttributeValue(0));
    } else if (name.equals("footnote")) {
      called.add(id(xml));
    } else if (out.contains(name) && open.contains("rPr") && open.contains("pPr")) {
      joins = !open.contains("tc");
    } else if (out.contains(name) && open.contains("trPr")) {
      row.isOut = true;
    }
  }

  private static String id(XMLStreamReader xml) {
    return IntStream.range(0, xml.getAttributeCount())
        .filter(i -> xml.getAttributeLocalName(i).equals("id"))
        .mapToObj(xml::getAttributeValue)
        .findFirst()
        .orElseThrow();
  }

  private boolean isText() {
    return open.peek().equals("t") || open.peek().equals("delText");
  }

  private boolean isIn() {
    return open.stream().noneMatch(out::contains);
  }

  private void endParagraph() {
    if (open.contains("tc")) {
      row.cells.add(text.toString());
      text.setLength(0);
    } else if (!joins) {
      // Two tables have a paragraph between them, which is none of the text.
      if (!isBelowTable || !text.isEmpty()) {
        paragraphs.add(text.toString());
      }
      text.setLength(0);
      if (!open.contains("footnote")) {
        addFootnotes();
      }
    }
    isBelowTable = false;
    joins = false;
  }

  private void endRow() {
    if (!row.isOut) {
      paragraphs.add(
          row.cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" ")));
      addFootnotes();
    }
    row.isOut = false;
    row.cells.clear();
  }

  private void addFootnotes() {
    called.forEach(id -> paragraphs.addAll(footnotes.get(id)));
    called.clear();
  }

  /** The first paragraph begins with the number and a blank. */
  private void endFootnote() {
    List<String> own = new ArrayList<>(paragraphs);
    own.set(0, own.getFirst().replaceFirst("^ ", ""));
    footnotes.put(called.removeLast(), own);
    paragraphs.clear();
  }
}
