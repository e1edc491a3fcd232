package org.councilnotes.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.councilnotes.corpus.OriginalCopies;
import org.councilnotes.corpus.OriginalFile;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Answers with original files: a copy of each that was compared with what the ledger knows, so that
 * a file that somebody replaces or writes to meanwhile is not sent before a run has judged it. Few
 * files are compared at the same time; what was compared is sent to all who ask.
 */
@Component
final class OriginalAnswers implements AutoCloseable {

  private final OriginalCopies copies;
  private final ConcurrencyLimit limit;

  /**
   * @param room for all copies at a time
   * @param places how many files are compared at the same time
   */
  OriginalAnswers(
      @Value("${archive.originals.room}") DataSize room,
      @Value("${archive.limit.originals}") int places,
      @Value("${archive.limit.wait}") Duration patience) {
    this.copies = new OriginalCopies(room.toBytes(), InstantSource.system());
    this.limit = new ConcurrencyLimit(places, patience);
  }

  /**
   * Sends a file. A PDF opens in the browser; any other file is a download, so that it cannot run
   * as a page of this site.
   *
   * @param hash of the content that was read
   * @param name offered to the reader
   * @param head whether only the head of the answer is wanted
   */
  ResponseEntity<Resource> of(OriginalFile file, String hash, String name, boolean head) {
    MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    ContentDisposition.Builder disposition =
        type.equals(MediaType.APPLICATION_PDF)
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(type)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
    return head
        ? answer
            .header(HttpHeaders.ACCEPT_RANGES, "bytes")
            .contentLength(read(() -> size(file, hash)))
            .build()
        : answer.body(new CopiedFile(copy(file, hash), name));
  }

  private Optional<Long> size(OriginalFile file, String hash) throws IOException {
    if (copies.isChecked(file)) {
      return copies.sizeOf(file, hash);
    }
    try (ConcurrencyLimit.Place _ = limit.enter()) {
      return copies.sizeOf(file, hash);
    }
  }

  /** The copy is given back with the request, however it ends. */
  private OriginalCopies.Lease copy(OriginalFile file, String hash) {
    OriginalCopies.Lease copy = read(() -> lease(file, hash));
    RequestContextHolder.currentRequestAttributes()
        .registerDestructionCallback(
            OriginalAnswers.class.getName(), copy::close, RequestAttributes.SCOPE_REQUEST);
    return copy;
  }

  private Optional<OriginalCopies.Lease> lease(OriginalFile file, String hash) throws IOException {
    Optional<OriginalCopies.Lease> there = copies.find(file, hash);
    if (there.isPresent()) {
      return there;
    }
    try (ConcurrencyLimit.Place _ = limit.enter()) {
      return copies.open(file, hash);
    }
  }

  /** Something of a file. */
  private interface FileReading<T> {

    /** Empty where the file has another content. */
    Optional<T> read() throws IOException;
  }

  private static <T> T read(FileReading<T> reading) {
    try {
      return reading.read().orElseThrow(() -> Refusal.conflict("original.changed"));
    } catch (OriginalCopies.NoRoomException full) {
      throw Refusal.busy("original.room");
    } catch (IOException gone) {
      throw Refusal.notFound("original");
    }
  }

  @Override
  public void close() {
    copies.close();
  }

  /** The copy as Spring sends it, whole or in ranges. */
  private static final class CopiedFile extends AbstractResource {

    private final OriginalCopies.Lease copy;
    private final String name;

    CopiedFile(OriginalCopies.Lease copy, String name) {
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
