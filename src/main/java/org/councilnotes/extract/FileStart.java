package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;

/**
 * What a file is by its first bytes, where these leave no doubt. To compare them with all types
 * that Tika knows takes longer than to read a page of HTML.
 */
final class FileStart {

  private static final int BYTES = 1024;

  /** Matches {@code <!DOCTYPE html>}; not {@code <!DOCTYPE htmlx>}. */
  private static final Pattern HTML =
      Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*+<!(?i:doctype)\\s++(?i:html)[\\s>]");

  /** A page that names one may be XHTML. */
  private static final String NAMESPACE = "xmlns";

  private FileStart() {}

  /** The type; empty where it takes more than a look. The stream stands where it stood before. */
  static Optional<MediaType> type(InputStream input) throws IOException {
    String start = start(input);
    if (start.startsWith("%PDF-")) {
      return Optional.of(MediaType.application("pdf"));
    }
    return HTML.matcher(start).lookingAt() && !start.contains(NAMESPACE)
        ? Optional.of(MediaType.text("html"))
        : Optional.empty();
  }

  /** Each byte a character. */
  private static String start(InputStream input) throws IOException {
    input.mark(BYTES);
    try {
      return new String(input.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
    } finally {
      input.reset();
    }
  }
}
