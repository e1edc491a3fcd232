package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestAddress;
import org.councilnotes.web.address.NoteLink;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Answers 410 to addresses of what is no longer made, and says what replaces it. An address stays
 * in the table for one release. What was about one programme leads to its page. Addresses that a
 * controller answers are not looked up: only what is left falls to the files.
 */
final class GoneAddresses implements HandlerInterceptor {

  private static final List<Replacement> REPLACEMENTS =
      List.of(
          new Replacement("/(programmes|countries)/([^/]+)/briefing\\.docx", "/$1/$2"),
          new Replacement("/(compare|basket)/briefing\\.docx", "/$1"),
          new Replacement("/compare\\.html", "/compare"),
          new Replacement("/vocabulary/programmes\\.ttl", "/vocabulary/programmes.csv"),
          new Replacement("/map(?:\\.(?:svg|png))?", "/coverage"),
          new Replacement("/trends(?:\\.(?:svg|png))?", "/coverage", "q", "by", "measure"),
          new Replacement("/coverage\\.(?:svg|png)", "/coverage"),
          new Replacement("/years\\.(?:svg|png)", "/"),
          new Replacement("/changes\\.(?:svg|png)", "/compare"),
          new Replacement("/series/([^/]+)/timeline\\.(?:svg|png)", "/series/$1"),
          new Replacement("((?:/api)?/series/[^/]+)/figures(?:\\.csv)?", "$1", "programme", "all"));

  /** Matches pages that a page of a programme replaces, where they are about one. */
  private static final Pattern OF_A_PROGRAMME =
      Pattern.compile("/map|/trends|/series/[^/]+/figures");

  /**
   * What replaces an address.
   *
   * @param gone matches the whole path, escaped as in the address
   * @param instead path that replaces it, with the groups of the expression
   * @param lost names of the parameters that it does not have
   */
  private record Replacement(Pattern gone, String instead, Set<String> lost) {

    Replacement(String gone, String instead, String... lost) {
      this(Pattern.compile(gone), instead, Set.of(lost));
    }

    /** The parameters that both have. */
    String kept(String query) {
      return Stream.of(query.split("&"))
          .filter(parameter -> !lost.contains(parameter.split("=", 2)[0]))
          .collect(Collectors.joining("&"));
    }
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof ResourceHttpRequestHandler)) {
      return true;
    }
    String path = RequestAddress.path(request);
    String[] programmes = request.getParameterValues(Facet.PROGRAMME.key());
    if (programmes != null && programmes.length == 1 && OF_A_PROGRAMME.matcher(path).matches()) {
      response.sendRedirect(request.getContextPath() + NoteLink.toProgramme(programmes[0]));
      return false;
    }
    for (Replacement replacement : REPLACEMENTS) {
      Matcher matcher = replacement.gone().matcher(path);
      if (matcher.matches()) {
        String query = replacement.kept(RequestAddress.query(request));
        String instead = matcher.replaceFirst(replacement.instead());
        throw Refusal.moved(path, query.isEmpty() ? instead : instead + "?" + query);
      }
    }
    return true;
  }
}
