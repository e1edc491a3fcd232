package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/** Does to its process what a file says: {@code hang}, {@code crash} or {@code swell}. */
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
    switch (text.replaceFirst("MISBEHAVE ", "")) {
      case "hang" -> hang();
      case "crash" -> Runtime.getRuntime().halt(7);
      case "swell" -> swell();
      default -> throw new IllegalStateException("a bug in the parser");
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
