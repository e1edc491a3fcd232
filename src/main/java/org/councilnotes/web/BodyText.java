package org.councilnotes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The body of a request as text (UTF-8). Read by the handler, after it has looked who asks, and no
 * further than a limit.
 */
public final class BodyText {

  private static final int KILOBYTE = 1024;

  /** Of JSON that asks for a change; the longest lists files. */
  private static final int MOST_KILOBYTES = 256;

  private BodyText() {}

  /**
   * The whole body.
   *
   * @param most bytes
   * @return empty where it is longer
   */
  public static Optional<String> read(HttpServletRequest request, int most) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(most + 1);
    return bytes.length > most
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * A body that asks for a change.
   *
   * @throws Refusal 413 where it is too long
   */
  public static String ofChange(HttpServletRequest request) throws IOException {
    return read(request, MOST_KILOBYTES * KILOBYTE)
        .orElseThrow(() -> Refusal.tooLarge("body", MOST_KILOBYTES));
  }
}
