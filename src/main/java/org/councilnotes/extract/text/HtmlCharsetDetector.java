package org.councilnotes.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.charsetdetector.StandardHtmlEncodingDetector;
import org.councilnotes.extract.ParserRemark;

/**
 * Detects the charset of HTML: first from its label by the WHATWG Encoding Standard, in which
 * {@code iso-8859-1} means windows-1252; then from its XML declaration; then by letter frequencies.
 * A label that contradicts the bytes is ignored.
 */
final class HtmlCharsetDetector implements EncodingDetector {

  private static final long serialVersionUID = 1L;

  /**
   * Bytes that are searched for a label: pages of office programs have it after kilobytes of
   * styles.
   */
  private static final int HEAD = 64 * 1024;

  /** Matches {@code <?xml version="1.0" encoding="ISO-8859-2"?>}; not {@code <?xml-model x?>}. */
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

  @Override
  public Charset detect(InputStream input, Metadata metadata) throws IOException {
    TextByteSample bytes = TextByteSample.of(TikaInputStream.get(input).getPath()).withoutTags();
    DetectedCharset found =
        label(bytes)
            .map(label -> DetectedCharset.declared(label, bytes))
            .orElseGet(() -> DetectedCharset.of(bytes));
    try {
      LegibilityCheck.check(bytes, found.charset());
    } catch (LegibilityCheck.UnreadableTextException e) {
      throw new IOException(e);
    }
    found.doubt().ifPresent(d -> ParserRemark.WARNING.add(metadata, d));
    DetectedCharset.warnOfLost(found.lost(bytes), metadata);
    return found.charset();
  }

  private static Optional<Charset> label(TextByteSample bytes) throws IOException {
    StandardHtmlEncodingDetector standard = new StandardHtmlEncodingDetector();
    standard.setMarkLimit(HEAD);
    Charset meta = standard.detect(bytes.headStream(), new Metadata());
    return meta == null ? prolog(bytes) : Optional.of(meta);
  }

  private static Optional<Charset> prolog(TextByteSample bytes) {
    Matcher prolog = PROLOG.matcher(bytes.head(StandardCharsets.ISO_8859_1));
    try {
      return prolog.find() ? Optional.of(Charset.forName(prolog.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
