package org.councilnotes.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Messages one a line, in UTF-8, until the client closes its end: each is answered before the next
 * is read.
 *
 * <p>Source: Model Context Protocol, transports, stdio.
 */
public final class MessageStream {

  /** Longest message, in bytes. The longest text that a tool takes is a small part of it. */
  public static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final OutputStream out;

  public MessageStream(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  /**
   * Answers all messages.
   *
   * @param address of the archive, for the client
   * @throws IOException where one of the streams breaks: the client has gone
   */
  public void answer(AssistantServer server, ArchiveAddress address) throws IOException {
    for (Optional<Line> line = next(); line.isPresent(); line = next()) {
      Optional<String> answer = answer(line.get(), server, address);
      if (answer.isPresent()) {
        out.write((answer.get() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  private static Optional<String> answer(
      Line line, AssistantServer server, ArchiveAddress address) {
    if (line.isTooLong()) {
      return MessageAnswer.notUnderstood("a message has at most %d bytes".formatted(LONGEST))
          .json();
    }
    return line.text().isBlank() ? Optional.empty() : server.answer(line.text(), address).json();
  }

  /** A line without its end; of one that is too long, only the beginning. */
  private record Line(String text, boolean isTooLong) {}

  /** Empty at the end of the stream. */
  private Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isTooLong = false;
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (bytes.size() < LONGEST) {
        bytes.write(read);
      } else {
        isTooLong = true;
      }
    }
    return Optional.of(new Line(bytes.toString(StandardCharsets.UTF_8), isTooLong));
  }
}
