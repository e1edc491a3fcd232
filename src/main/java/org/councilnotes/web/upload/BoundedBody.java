package org.councilnotes.web.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.web.Refusal;

/**
 * The body of a request that has to arrive within a time, all of it.
 *
 * <p>Reading throws {@link Refusal} where the time is over, and {@link IOException} where nothing
 * more is wanted.
 */
final class BoundedBody extends FilterInputStream {

  private final Duration time;
  private final InstantSource clock;
  private final long end;
  private boolean stopped;

  BoundedBody(InputStream body, Duration time, InstantSource clock) {
    super(body);
    this.time = time;
    this.clock = clock;
    this.end = clock.millis() + time.toMillis();
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
