package org.councilnotes.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.councilnotes.access.Role;
import org.councilnotes.web.RequestUser;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps answers to somebody logged in out of every cache, and tells caches that others may get
 * another answer. Files of the program are the same for everybody.
 *
 * <p>Source: RFC 9111, 5.2.2.5 (no-store); RFC 9110, 12.5.5 (Vary).
 */
final class PrivateAnswerFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ProtectedPaths.isStatic(request)) {
      chain.doFilter(request, new FileResponse(response));
      return;
    }
    sayWhatItVariesBy(response);
    boolean isPublic =
        RequestUser.current().role() == Role.ANONYMOUS && !ProtectedPaths.isLogin(request);
    chain.doFilter(request, isPublic ? response : new UnstoredResponse(response));
  }

  private static void sayWhatItVariesBy(HttpServletResponse response) {
    for (String name : List.of(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION)) {
      if (!response.getHeaders(HttpHeaders.VARY).contains(name)) {
        response.addHeader(HttpHeaders.VARY, name);
      }
    }
  }

  /** Error pages name the user, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** A file of the program, or an error page in its place. */
  private static final class FileResponse extends HttpServletResponseWrapper {

    FileResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setStatus(int status) {
      if (HttpStatusCode.valueOf(status).isError()) {
        sayWhatItVariesBy(this);
        setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      }
      super.setStatus(status);
    }
  }

  /** An answer whose {@code Cache-Control} nobody can change. */
  private static final class UnstoredResponse extends HttpServletResponseWrapper {

    UnstoredResponse(HttpServletResponse response) {
      super(response);
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @Override
    public void setHeader(String name, String value) {
      if (!isCacheControl(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!isCacheControl(name)) {
        super.addHeader(name, value);
      }
    }

    private static boolean isCacheControl(String name) {
      return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
    }
  }
}
