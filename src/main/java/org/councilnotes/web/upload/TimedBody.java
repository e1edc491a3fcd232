package org.councilnotes.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.web.Refusal;

/**
 * The body of a request that has to arrive within a time, all of it.
 *
 * <p>Reading throws {@link Refusal} where the time is over, and {@link IOException} where nothing
 * more is wanted.
 */
public final class TimedBody extends FilterInputStream {

  private final Duration time;
  private final InstantSource clock;
  private final long end;
  private boolean stopped;

  TimedBody(InputStream body, Duration time, InstantSource clock) {
    super(body);
    this.time = time;
    this.clock = clock;
    this.end = clock.millis() + time.toMillis();
  }

  /**
   * A whole body as text (UTF-8).
   *
   * @param most bytes
   * @param time that all of it may take to arrive
   * @return empty where it is longer
   */
  public static Optional<String> text(
      HttpServletRequest request, int most, Duration time, InstantSource clock) throws IOException {
    try (TimedBody body = new TimedBody(request.getInputStream(), time, clock)) {
      byte[] bytes = body.readNBytes(most + 1);
      return bytes.length > most
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** Nothing more is wanted. */
  void stop() {
    stopped = true;
  }

  @Override
  public int read() throws IOException {
    requireTime();
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    requireTime();
    return in.read(bytes, start, length);
  }

  private void requireTime() throws IOException {
    if (stopped) {
      throw new IOException("nothing more of this body is read");
    }
    if (clock.millis() > end) {
      stopped = true;
      throw Refusal.badRequest("upload.refused", ReasonCode.UPLOAD_SLOW.of(time.toMinutes()));
    }
  }
}
