package org.councilnotes.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.councilnotes.web.RequestAddress;
import org.springframework.http.HttpMethod;

/**
 * Where somebody is led after logging in: an address within this site.
 *
 * @param path with query, begins with one slash
 */
public record ReturnAddress(String path) {

  public static final ReturnAddress HOME = new ReturnAddress("/");

  private static final int LONGEST = 4_000;

  /**
   * Matches {@code /notes/90364-19?edit=1}; not {@code //example.org}, {@code /\example.org} or
   * {@code https://example.org}. Browsers take a backslash for a slash.
   */
  private static final Pattern WITHIN = Pattern.compile("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?");

  /** Of log-in and log-out themselves. */
  private static final Pattern OF_LOGIN = Pattern.compile("/(?:login|logout)(?:[/?;#].*)?");

  /** What an address says that anybody may have made up; the first page where it leads away. */
  public static ReturnAddress of(String given) {
    boolean within =
        given.length() <= LONGEST
            && WITHIN.matcher(given).matches()
            && !OF_LOGIN.matcher(given).matches();
    return within ? new ReturnAddress(given) : HOME;
  }

  /** The address of a request, where it can be asked for again. */
  static ReturnAddress of(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod())
        && !HttpMethod.HEAD.matches(request.getMethod())) {
      return HOME;
    }
    String query = RequestAddress.query(request);
    return of(RequestAddress.path(request) + (query.isEmpty() ? "" : "?" + query));
  }

  boolean isHome() {
    return path.equals("/");
  }
}
