package org.councilnotes.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What a reader asked for, also where the server sent the request on to the page of errors. */
public final class RequestAddress {

  private RequestAddress() {}

  /** Begins with a slash; as it stands in the address, escaped. */
  static String path(HttpServletRequest request) {
    return Objects.toString(
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
  }

  /** What stands behind the question mark, escaped; empty for nothing. */
  public static String query(HttpServletRequest request) {
    boolean sentOn = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    Object query =
        sentOn
            ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING)
            : request.getQueryString();
    return Objects.toString(query, "");
  }
}
