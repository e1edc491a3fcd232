package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.councilnotes.store.ArchiveProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A file that is sent while it is made, in the thread of the request: an asynchronous answer has a
 * time-out, which would truncate long files.
 *
 * @param name offered to the reader
 */
record StreamedFile(String name, String mediaType) {

  /** The content of a file. */
  interface Content {
    /** Writes it; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Sends the file, or its head only where no more is asked for. Where reading fails after part of
   * the file was sent, it aborts the connection, so that the client does not take a truncated file
   * for a complete one.
   */
  void send(HttpServletRequest request, HttpServletResponse response, Content content)
      throws IOException {
    response.setHeader(HttpHeaders.CONTENT_TYPE, mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    if (!HttpMethod.HEAD.matches(request.getMethod())) {
      write(response, content);
    }
  }

  private static void write(HttpServletResponse response, Content content) throws IOException {
    try {
      content.writeTo(response.getOutputStream());
    } catch (ArchiveProblem problem) {
      if (response.isCommitted()) {
        throw new IOException("broken off: " + problem.getMessage(), problem);
      }
      response.resetBuffer();
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
      throw problem;
    }
  }
}
