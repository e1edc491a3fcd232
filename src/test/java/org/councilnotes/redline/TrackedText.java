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
  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean joins;

  private TrackedText(Set<String> out) {
    this.out = out;
  }

  static List<String> accepted(byte[] docx) {
    return new TrackedText(OLD).read(docx);
  }

  static List<String> rejected(byte[] docx) {
    return new TrackedText(NEW).read(docx);
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

  private List<String> read(byte[] docx) {
    byte[] main = parts(docx).get("word/document.xml");
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
      start(xml.getLocalName());
    } else if (xml.isEndElement()) {
      open.pop();
      if (xml.getLocalName().equals("p")) {
        endParagraph();
      }
    } else if (xml.isCharacters() && isText() && isIn()) {
      text.append(xml.getText());
    }
  }

  private void start(String name) {
    boolean run = open.size() > 1 && open.stream().skip(1).findFirst().orElseThrow().equals("r");
    if (run && isIn() && name.equals("tab")) {
      text.append('\t');
    } else if (run && isIn() && name.equals("br")) {
      text.append('\n');
    } else if (out.contains(name) && open.contains("rPr") && open.contains("pPr")) {
      joins = true;
    }
  }

  private boolean isText() {
    return open.peek().equals("t") || open.peek().equals("delText");
  }

  private boolean isIn() {
    return open.stream().noneMatch(out::contains);
  }

  private void endParagraph() {
    if (!joins) {
      paragraphs.add(text.toString());
      text.setLength(0);
    }
    joins = false;
  }
}
