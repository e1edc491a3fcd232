package org.councilnotes.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session that a log-in begins: with an id that nobody has seen before. */
public final class FreshSession {

  private static final Logger LOG = LoggerFactory.getLogger(FreshSession.class);

  private FreshSession() {}

  /** Ends the session of a request, if there is one, and begins another. */
  public static void begin(HttpServletRequest request) {
    end(request);
    HttpSession _ = request.getSession(true);
  }

  /** Ends the session of a request, if there is one. */
  static void end(HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      end(before);
    }
  }

  /** Ends a session, which another request may do at the same time. */
  static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException ended) {
      LOG.trace("a session has ended already", ended);
    }
  }
}
