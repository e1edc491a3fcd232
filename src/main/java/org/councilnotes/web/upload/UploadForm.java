package org.councilnotes.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.councilnotes.upload.UploadLimits;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.upload.FileUploads.SentFile;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, sent as {@code multipart/form-data}. Its parts are read one after the other as
 * they come, and none is kept in a file of its own. Fields count for the files that follow them.
 *
 * <p>Source: RFC 7578.
 */
final class UploadForm {

  static final String FOLDER = "folder";
  static final String SAME = "same";

  /** Long names of files in long folders. */
  private static final int LONGEST_HEAD = 4_096;

  private static final long MEGABYTE = 1L << 20;
  private static final int LONGEST_FIELD = 2_000;

  private final FileUploads uploads;
  private String folder = "";
  private boolean replaces;

  UploadForm(FileUploads uploads) {
    this.uploads = uploads;
  }

  /**
   * Receives all files of a request. None of them is in the corpus before the last one is there.
   *
   * @param clock for the time that all of them may take
   * @return their number
   * @throws Refusal where the request is no form, is too large, or does not arrive whole
   */
  int receive(HttpServletRequest request, InstantSource clock) {
    UploadLimits limits = uploads.limits();
    FileUpload parser = new FileUpload();
    parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
    parser.setPartHeaderSizeMax(LONGEST_HEAD);
    parser.setSizeMax(limits.request());
    try (BoundedBody body = new BoundedBody(request.getInputStream(), limits.time(), clock);
        UploadBatch batch = uploads.batch()) {
      FileItemIterator parts = parser.getItemIterator(new Body(request, body));
      while (parts.hasNext()) {
        take(parts.next(), body, batch);
      }
      List<UploadState> _ = uploads.finish(batch, Optional.empty());
      return batch.size();
    } catch (IOException e) {
      throw refusal(e, limits);
    }
  }

  private static Refusal refusal(IOException problem, UploadLimits limits) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SizeException) {
        return Refusal.tooLarge("upload.request", Math.ceilDiv(limits.request(), MEGABYTE));
      }
    }
    return Refusal.badRequest("upload.cut");
  }

  /** What is left of a part is not read once it is refused: whoever sends may send for ever. */
  private void take(FileItemStream part, BoundedBody body, UploadBatch batch) throws IOException {
    String field = Objects.requireNonNullElse(part.getFieldName(), "");
    try (InputStream content = part.openStream()) {
      boolean taken = false;
      try {
        take(part, field, content, batch);
        taken = true;
      } finally {
        if (!taken) {
          body.stop(); // before the part is closed, which reads it to its end
        }
      }
    }
  }

  private void take(FileItemStream part, String field, InputStream content, UploadBatch batch)
      throws IOException {
    if (part.isFormField()) {
      set(field, text(content));
    } else if (!Objects.requireNonNullElse(part.getName(), "").isBlank()) {
      takeFile(part.getName(), content, batch);
    }
  }

  /** A choice of files that was left empty is sent as a file without a name. */
  private void takeFile(String name, InputStream content, UploadBatch batch) {
    if (batch.size() >= uploads.limits().files()) {
      throw Refusal.tooLarge("upload.files", uploads.limits().files());
    }
    batch.add(new SentFile(folder, name, OptionalLong.empty(), replaces, content));
  }

  private void set(String field, String value) {
    if (field.equals(FOLDER)) {
      folder = value;
    } else if (field.equals(SAME)) {
      replaces = SameName.of(value) == SameName.REPLACE;
    }
  }

  private static String text(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(LONGEST_FIELD + 1);
    if (bytes.length > LONGEST_FIELD) {
      throw Refusal.badRequest("long", FOLDER, LONGEST_FIELD);
    }
    return new String(bytes, StandardCharsets.UTF_8);
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
