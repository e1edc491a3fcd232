package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/**
 * Does to its process what a file says: {@code hang}, {@code crash} or {@code swell}; {@code once}
 * and a path crashes unless there is a file, which it makes.
 */
public final class MisbehavingParser implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("x-misbehaving"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException {
    String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip();
    String[] words = text.split(" ", 3);
    switch (words[1]) {
      case "hang" -> hang();
      case "crash" -> Runtime.getRuntime().halt(7);
      case "swell" -> swell();
      case "once" -> crashUnless(Path.of(words[2]));
      default -> throw new IllegalStateException("a bug in the parser");
    }
  }

  private static void crashUnless(Path mark) throws IOException {
    if (Files.notExists(mark)) {
      Files.createFile(mark);
      Runtime.getRuntime().halt(7);
    }
  }

  /** Takes no notice of being interrupted. */
  private static void hang() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void swell() {
    List<byte[]> kept = new ArrayList<>();
    while (kept.size() < Integer.MAX_VALUE) {
      kept.add(new byte[1 << 24]);
    }
  }
}
