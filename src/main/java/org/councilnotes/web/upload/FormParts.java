package org.councilnotes.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.councilnotes.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form that is sent as {@code multipart/form-data}, read one after the other as they
 * come. None is kept in a file of its own.
 *
 * <p>Source: RFC 7578.
 */
public final class FormParts {

  /** Long names of files in long folders. */
  private static final int LONGEST_HEAD = 4_096;

  private static final long MEGABYTE = 1L << 20;

  private FormParts() {}

  /** Takes one part after the other; what it throws ends the form. */
  @FunctionalInterface
  public interface PartReceiver {

    /**
     * Takes a part.
     *
     * @param field its name; empty where it has none
     * @param file name of the file, which can be blank; empty where the part is no file
     * @param content what is left unread once this returns is passed over
     */
    void take(String field, Optional<String> file, InputStream content) throws IOException;
  }

  /**
   * Reads a form to its end.
   *
   * @param bytes of the whole form, at most
   * @param time that all of it may take to arrive
   * @throws Refusal where the request is no form, is too large, or does not arrive whole in time
   */
  public static void read(
      HttpServletRequest request,
      long bytes,
      Duration time,
      InstantSource clock,
      PartReceiver receiver) {
    FileUpload parser = new FileUpload();
    parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
    parser.setPartHeaderSizeMax(LONGEST_HEAD);
    parser.setSizeMax(bytes);
    try (TimedBody body = new TimedBody(request.getInputStream(), time, clock)) {
      FileItemIterator parts = parser.getItemIterator(new Body(request, body));
      while (parts.hasNext()) {
        take(parts.next(), body, receiver);
      }
    } catch (IOException e) {
      throw refusal(e, bytes);
    }
  }

  private static Refusal refusal(IOException problem, long bytes) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SizeException) {
        return Refusal.tooLarge("upload.request", Math.ceilDiv(bytes, MEGABYTE));
      }
    }
    return Refusal.badRequest("upload.cut");
  }

  /** What is left of a part is not read once it is refused: whoever sends may send for ever. */
  private static void take(FileItemStream part, TimedBody body, PartReceiver receiver)
      throws IOException {
    String field = Objects.requireNonNullElse(part.getFieldName(), "");
    Optional<String> file =
        part.isFormField()
            ? Optional.empty()
            : Optional.of(Objects.requireNonNullElse(part.getName(), ""));
    try (InputStream content = part.openStream()) {
      boolean taken = false;
      try {
        receiver.take(field, file, content);
        taken = true;
      } finally {
        if (!taken) {
          body.stop(); // before the part is closed, which reads it to its end
        }
      }
    }
  }

  /** The body of a request, for the parser. */
  private record Body(HttpServletRequest request, InputStream content) implements UploadContext {

    @Override
    public long contentLength() {
      return request.getContentLengthLong();
    }

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public @Nullable String getContentType() {
      return request.getContentType();
    }

    @Override
    public InputStream getInputStream() {
      return content;
    }
  }
}
