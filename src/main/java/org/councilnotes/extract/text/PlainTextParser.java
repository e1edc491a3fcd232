package org.councilnotes.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.ParserRemark;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses plain text of any charset. Each page, up to a form feed, becomes one paragraph with its
 * line breaks; control characters that XML forbids are dropped.
 */
public final class PlainTextParser implements Parser {

  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 64 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char LOST = '\uFFFD';

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.TEXT_PLAIN);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    if (isAnotherType(metadata)) {
      return;
    }
    TikaInputStream file = TikaInputStream.get(stream);
    TextByteSample bytes = TextByteSample.of(file.getPath());
    DetectedCharset found = DetectedCharset.of(bytes);
    LegibilityCheck.check(bytes, found.charset());
    found.doubt().ifPresent(d -> ParserRemark.WARNING.add(metadata, d));
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    try (InputStream in = Files.newInputStream(file.getPath())) {
      DetectedCharset.warnOfLost(write(in, found.charset(), xhtml), metadata);
    }
    xhtml.endDocument();
  }

  /**
   * Whether the file is of another textual type, such as a mail or XML, for which no parser is
   * configured; Tika passes it to the parser of plain text as a fallback.
   */
  private static boolean isAnotherType(Metadata metadata) {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    return type != null && !type.getBaseType().equals(MediaType.TEXT_PLAIN);
  }

  /** Writes the text and returns the number of letters that decoding lost. */
  private static long write(InputStream in, Charset charset, XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    long lost = 0;
    long lines = 0;
    char[] buffer = new char[BUFFER];
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset));
    xhtml.startElement("p");
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      int from = 0;
      for (int i = 0; i < read; i++) {
        lost += buffer[i] == LOST ? 1 : 0;
        if (buffer[i] == '\f') {
          xhtml.characters(buffer, from, i - from);
          xhtml.endElement("p");
          xhtml.startElement("p");
          from = i + 1;
        } else {
          buffer[i] = printed(buffer[i]);
        }
      }
      xhtml.characters(buffer, from, read - from);
      lines += CharBuffer.wrap(buffer, 0, read).chars().filter(c -> c == '\n').count();
      FileLimit.LINES.check(lines);
    }
    xhtml.endElement("p");
    return lost;
  }

  /**
   * Replaces the control characters of word processors: vertical tab is a line break, 0x1E a
   * hyphen.
   */
  private static char printed(char c) {
    return switch (c) {
      case '\t', '\n', '\r' -> c;
      case '\u000B' -> '\n';
      case '\u001E' -> '-';
      case '\uFFFE', '\uFFFF', BYTE_ORDER_MARK -> ' ';
      default -> c < ' ' ? ' ' : c;
    };
  }
}
