package org.councilnotes.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;

/** Tika as it comes, in this process, to plain text: nothing is kept but the words. */
final class TikaInProcess implements TextReader {

  private final AutoDetectParser parser;

  TikaInProcess() throws Exception {
    byte[] xml = withoutOurs().getBytes(StandardCharsets.UTF_8);
    parser = new AutoDetectParser(new TikaConfig(new ByteArrayInputStream(xml)));
  }

  /** Our own parsers lie on its class path and would take the place of its own. */
  private static String withoutOurs() {
    String excluded =
        Stream.concat(ours().stream(), Stream.of("org.apache.tika.parser.ocr.TesseractOCRParser"))
            .map("<parser-exclude class=\"%s\"/>"::formatted)
            .collect(Collectors.joining());
    return "<properties><parsers><parser class=\"org.apache.tika.parser.DefaultParser\">%s</parser></parsers></properties>"
        .formatted(excluded);
  }

  private static List<String> ours() {
    return ServiceLoader.load(Parser.class).stream()
        .map(provider -> provider.type().getName())
        .filter(name -> name.startsWith("org.councilnotes."))
        .toList();
  }

  @Override
  public String name() {
    return "Tika in process";
  }

  @Override
  public String read(Path file) throws Exception {
    return text(file);
  }

  @Override
  public String text(Path file) throws Exception {
    Metadata metadata = new Metadata();
    BodyContentHandler text = new BodyContentHandler(-1);
    try (InputStream in = TikaInputStream.get(file, metadata)) {
      parser.parse(in, text, metadata, new ParseContext());
    }
    return text.toString();
  }

  @Override
  public void close() {}
}
