package org.councilnotes.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.councilnotes.upload.UploadPolicy;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.upload.FileUploads.SentFile;

/** A form with files for the corpus. Fields count for the files that follow them. */
final class UploadForm {

  static final String FOLDER = "folder";
  static final String SAME = "same";

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
    UploadPolicy policy = uploads.policy();
    try (UploadBatch batch = uploads.batch()) {
      FormParts.read(
          request,
          policy.request(),
          policy.time(),
          clock,
          (field, file, content) -> take(field, file, content, batch));
      List<UploadState> _ = uploads.finish(batch, Optional.empty());
      return batch.size();
    }
  }

  /** A choice of files that was left empty is sent as a file without a name. */
  private void take(String field, Optional<String> file, InputStream content, UploadBatch batch)
      throws IOException {
    if (file.isEmpty()) {
      set(field, text(content));
    } else if (!file.get().isBlank()) {
      takeFile(file.get(), content, batch);
    }
  }

  private void takeFile(String name, InputStream content, UploadBatch batch) {
    if (batch.size() >= uploads.policy().files()) {
      throw Refusal.tooLarge("upload.files", uploads.policy().files());
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
}
