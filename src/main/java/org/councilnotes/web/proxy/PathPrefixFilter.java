package org.councilnotes.web.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.councilnotes.web.address.PathPrefix;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the prefix of the path before the addresses in headers of answers, as in redirects. */
final class PathPrefixFilter extends OncePerRequestFilter implements Ordered {

  /** In lower case; the latter are those of htmx. */
  private static final Set<String> ADDRESSES =
      Set.of("location", "content-location", "hx-push-url", "hx-replace-url", "hx-redirect");

  /** Before all that redirects. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    PathPrefix prefix = PathPrefix.of(request);
    chain.doFilter(request, prefix.isEmpty() ? response : new PrefixedResponse(response, prefix));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private static final class PrefixedResponse extends HttpServletResponseWrapper {

    private final PathPrefix prefix;

    PrefixedResponse(HttpServletResponse response, PathPrefix prefix) {
      super(response);
      this.prefix = prefix;
    }

    private String prefixed(String name, String value) {
      boolean isAddress = value != null && ADDRESSES.contains(name.toLowerCase(Locale.ROOT));
      return isAddress ? prefix.before(value) : value;
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, prefixed(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, prefixed(name, value));
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      super.sendRedirect(prefix.before(location));
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
      super.sendRedirect(prefix.before(location), clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
      super.sendRedirect(prefix.before(location), status);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
      super.sendRedirect(prefix.before(location), status, clearBuffer);
    }
  }
}
