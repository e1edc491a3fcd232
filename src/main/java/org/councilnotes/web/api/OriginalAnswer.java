package org.councilnotes.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.councilnotes.corpus.ContentCopy;
import org.councilnotes.corpus.OriginalFile;
import org.councilnotes.web.Refusal;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The answer with an original file: a copy of it that was compared with what the ledger knows, so
 * that a file that somebody replaces or writes to meanwhile is not sent before a run has judged it.
 */
final class OriginalAnswer {

  private OriginalAnswer() {}

  /**
   * Sends a file. A PDF opens in the browser; any other file is a download, so that it cannot run
   * as a page of this site.
   *
   * @param hash of the content that was read
   * @param name offered to the reader
   */
  static ResponseEntity<Resource> of(OriginalFile file, String hash, String name) {
    MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    ContentDisposition.Builder disposition =
        type.equals(MediaType.APPLICATION_PDF)
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(name, StandardCharsets.UTF_8).build().toString())
        .body(new CopiedFile(copy(file, hash), name));
  }

  /** The copy is closed with the request, however it ends. */
  private static ContentCopy copy(OriginalFile file, String hash) {
    ContentCopy copy = read(file, hash).orElseThrow(() -> Refusal.conflict("original.changed"));
    RequestContextHolder.currentRequestAttributes()
        .registerDestructionCallback(
            OriginalAnswer.class.getName(), copy::close, RequestAttributes.SCOPE_REQUEST);
    return copy;
  }

  private static Optional<ContentCopy> read(OriginalFile file, String hash) {
    try {
      return file.copyOf(hash);
    } catch (IOException gone) {
      throw Refusal.notFound("original");
    }
  }

  /** The copy as Spring sends it, whole or in ranges. */
  private static final class CopiedFile extends AbstractResource {

    private final ContentCopy copy;
    private final String name;

    CopiedFile(ContentCopy copy, String name) {
      this.copy = copy;
      this.name = name;
    }

    @Override
    public String getDescription() {
      return name;
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public long contentLength() {
      return copy.size();
    }

    @Override
    public InputStream getInputStream() {
      return copy.open();
    }
  }
}
