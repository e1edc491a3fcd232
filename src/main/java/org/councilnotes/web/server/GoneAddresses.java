package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestAddress;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers 410 to addresses of what is no longer made, and says what replaces it. An address stays
 * in the table for one release.
 */
final class GoneAddresses implements HandlerInterceptor {

  private static final List<Replacement> REPLACEMENTS =
      List.of(
          new Replacement("/(programmes|countries)/([^/]+)/briefing\\.docx", "/$1/$2"),
          new Replacement("/(compare|basket)/briefing\\.docx", "/$1"),
          new Replacement("/vocabulary/programmes\\.ttl", "/vocabulary/programmes.csv"));

  /**
   * What replaces an address.
   *
   * @param gone matches the whole path, escaped as in the address
   * @param instead path that replaces it, with the groups of the expression; has the same query
   */
  private record Replacement(Pattern gone, String instead) {

    Replacement(String gone, String instead) {
      this(Pattern.compile(gone), instead);
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String path = RequestAddress.path(request);
    for (Replacement replacement : REPLACEMENTS) {
      Matcher matcher = replacement.gone().matcher(path);
      if (matcher.matches()) {
        String query = RequestAddress.query(request);
        String instead = matcher.replaceFirst(replacement.instead());
        throw Refusal.moved(path, query.isEmpty() ? instead : instead + "?" + query);
      }
    }
    return true;
  }
}
