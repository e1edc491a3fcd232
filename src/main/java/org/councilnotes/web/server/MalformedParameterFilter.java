package org.councilnotes.web.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parses the parameters of a request early, so that malformed ones, such as an incomplete percent
 * escape, get a 400 instead of a server error later. Reads the body of forms, too, but no other
 * body.
 */
final class MalformedParameterFilter extends OncePerRequestFilter implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(MalformedParameterFilter.class);

  /** Runs after the filter that sets the character encoding. */
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
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        chain.doFilter(new UnreadRequest(request), response);
        return;
      }
      LOG.debug("refused: {}", e.getMessage());
      if (!response.isCommitted()) { // where the rest of a body never came, the server has answered
        response.sendError(e.getErrorCode());
      }
      return;
    }
    chain.doFilter(request, response);
  }

  /** An error page is made from no parameters, where they are what is wrong. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** A request whose parameters are not looked at. */
  private static final class UnreadRequest extends HttpServletRequestWrapper {

    UnreadRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }
  }
}
