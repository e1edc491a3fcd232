package org.councilnotes.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * The address that a reader asked for, also where the server forwarded the request to the error
 * page.
 */
public final class RequestAddress {

  /**
   * Name of the attribute of a request that has the beginning of its path which a trusted proxy has
   * taken away; set by the server only.
   */
  public static final String PREFIX = RequestAddress.class.getName() + ".prefix";

  private RequestAddress() {}

  /** The path as the reader knows it. */
  static String publicPath(HttpServletRequest request) {
    return Objects.toString(request.getAttribute(PREFIX), "") + path(request);
  }

  /** The path, with a leading slash, escaped as in the address. */
  public static String path(HttpServletRequest request) {
    return Objects.toString(
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
  }

  /** The query string, escaped; empty where there is none. */
  public static String query(HttpServletRequest request) {
    boolean sentOn = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    Object query =
        sentOn
            ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING)
            : request.getQueryString();
    return Objects.toString(query, "");
  }
}
