package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives notes, series and comparisons an entity tag, and answers 304 where the client's copy is
 * current. The tag is a hash of the answer, so it changes with text, corrections, versions, page
 * language and program. It is weak, because answers are sent with and without compression.
 */
final class EntityTagFilter extends ShallowEtagHeaderFilter {

  /** Excluded: files are streamed at any size; a hash would need the whole file in memory. */
  private static final String FILE = "/original";

  EntityTagFilter() {
    setWriteWeakETag(true);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().endsWith(FILE);
  }

  /** Also for HEAD, which the superclass excludes. */
  @Override
  protected boolean isEligibleForEtag(
      HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
    boolean isHead = HttpMethod.HEAD.matches(request.getMethod());
    return (isHead && !response.isCommitted())
        ? HttpStatus.valueOf(status).is2xxSuccessful()
        : super.isEligibleForEtag(request, response, status, body);
  }
}
