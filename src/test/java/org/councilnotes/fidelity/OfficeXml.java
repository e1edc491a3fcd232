package org.councilnotes.fidelity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a DOCX or ODT file as its own XML has them, its running heads and feet left out. */
final class OfficeXml {

  private static final List<String> PARTS =
      List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "content.xml");

  /** Elements of both formats between whose texts words end. */
  private static final Set<String> BREAKS =
      Set.of("p", "h", "tab", "br", "s", "line-break", "tc", "table-cell", "note", "note-body");

  private OfficeXml() {}

  static String text(Path file) {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String part : PARTS) {
        if (zip.getEntry(part) != null) {
          append(zip.getInputStream(zip.getEntry(part)), text);
        }
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static void append(InputStream part, StringBuilder text) throws XMLStreamException {
    XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(part);
    while (reader.hasNext()) {
      int event = reader.next();
      boolean element =
          event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT;
      if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      } else if (element && BREAKS.contains(reader.getLocalName())) {
        text.append(' ');
      }
    }
    text.append(' ');
  }
}
