package org.councilnotes.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.SAXException;

/** What one parser of ours makes of a file, without a process of its own; its body on one line. */
public final class Xhtml {

  private Xhtml() {}

  /** What a parser says of damage to a file. */
  public static List<String> damage(Parser parser, byte[] file) throws IOException, TikaException {
    Metadata metadata = new Metadata();
    parse(parser, file, metadata);
    return List.of(metadata.getValues(ParserRemark.DAMAGED.key()));
  }

  public static String of(Parser parser, byte[] file) throws IOException, TikaException {
    String xhtml = parse(parser, file, new Metadata());
    return xhtml
        .substring(xhtml.indexOf("<body>") + "<body>".length(), xhtml.indexOf("</body>"))
        .replaceAll("(?<=>)[\\n\\t]+|[\\n\\t]+(?=<)", "")
        .strip();
  }

  private static String parse(Parser parser, byte[] file, Metadata metadata)
      throws IOException, TikaException {
    ToXMLContentHandler handler = new ToXMLContentHandler();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser.parse(in, handler, metadata, new ParseContext());
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
    return handler.toString();
  }

  public static String of(Parser parser, Path file) throws IOException, TikaException {
    return of(parser, Files.readAllBytes(file));
  }

  /** A ZIP of parts by their names. */
  public static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
