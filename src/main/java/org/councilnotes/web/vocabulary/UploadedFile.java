package org.councilnotes.web.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one file of a form that is sent as {@code multipart/form-data}.
 *
 * <p>No other form is sent in parts, so the server does not read parts at all; a request in parts
 * to any other address is none of its business. This reads the body only after it is known that the
 * reader may change something.
 *
 * <p>Source: RFC 7578.
 */
record UploadedFile(String name, String text) {

  /** Longest body, in bytes. */
  static final int LONGEST = 600_000;

  /** Matches {@code multipart/form-data; boundary=x1}; not {@code text/plain}. */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)multipart/form-data *;.*?boundary=(?:\"([^\"]{1,70})\"|([^\\s;,]{1,70})).*");

  /** Matches the head of a part with a file; not that of a field. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)\\r"
              + "\\n"
              + "Content-Disposition: *form-data;[^\\r"
              + "\\n"
              + "]*filename=\"([^\"\\r"
              + "\\n"
              + "]*)\"[^\\x00]*");

  private static final String END_OF_HEAD = "\r\n\r\n";

  /**
   * Reads the body of a request.
   *
   * @throws Refusal where it has no file, is too long, or the file is no text in UTF-8
   */
  static UploadedFile read(@Nullable String contentType, InputStream body) throws IOException {
    Matcher type = TYPE.matcher(Optional.ofNullable(contentType).orElse(""));
    if (!type.matches()) {
      throw Refusal.badRequest("upload");
    }
    byte[] bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw Refusal.badRequest("upload.long");
    }
    String boundary = "\r\n--" + (type.group(1) == null ? type.group(2) : type.group(1));
    return part("\r\n" + new String(bytes, StandardCharsets.ISO_8859_1), boundary);
  }

  /**
   * The first part with a file.
   *
   * @param latin the body, each byte a character
   */
  private static UploadedFile part(String latin, String boundary) {
    int start = latin.indexOf(boundary);
    while (start >= 0) {
      int next = latin.indexOf(boundary, start + boundary.length());
      int headEnd = latin.indexOf(END_OF_HEAD, start + boundary.length());
      if (next >= 0 && headEnd >= 0 && headEnd < next) {
        Matcher head = HEAD.matcher(latin.substring(start + boundary.length(), headEnd));
        String text = utf8(latin.substring(headEnd + END_OF_HEAD.length(), next));
        if (head.matches() && !text.isEmpty()) {
          return new UploadedFile(utf8(head.group(1)), text);
        }
      }
      start = next;
    }
    throw Refusal.badRequest("upload");
  }

  private static String utf8(String latin) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      throw Refusal.badRequest("upload.text");
    }
  }
}
