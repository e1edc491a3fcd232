package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives notes, series and comparisons an entity tag, and answers 304 where the client holds the
 * same. The tag is a hash of the answer, so that it changes with whatever changes the answer: the
 * text as it was extracted, corrections, other versions, the language of a page, the program. It is
 * a weak one, since answers are sent compressed or not.
 */
final class EntityTagFilter extends ShallowEtagHeaderFilter {

  /** Files are sent as they are read, however large; a hash would need the whole of one. */
  private static final String FILE = "/original";

  EntityTagFilter() {
    setWriteWeakETag(true);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().endsWith(FILE);
  }

  /** Of HEAD, too. */
  @Override
  protected boolean isEligibleForEtag(
      HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
    boolean isHead = HttpMethod.HEAD.matches(request.getMethod());
    return (isHead && !response.isCommitted())
        ? HttpStatus.valueOf(status).is2xxSuccessful()
        : super.isEligibleForEtag(request, response, status, body);
  }
}
