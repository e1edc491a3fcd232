package org.councilnotes.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters of a request once, where a mistake in them, such as a percent sign without
 * its digits, can still be answered: later it would look like a fault of the archive. The body of a
 * form is read here, too; any other body is left alone.
 */
final class MalformedParameterFilter extends OncePerRequestFilter implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(MalformedParameterFilter.class);

  /** After the filter that sets how bodies are encoded. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.getParameterMap();
    } catch (InvalidParameterException e) {
      LOG.debug("refused: {}", e.getMessage());
      if (!response.isCommitted()) { // where the rest of a body never came, the server has answered
        response.sendError(e.getErrorCode());
      }
      return;
    }
    chain.doFilter(request, response);
  }
}
