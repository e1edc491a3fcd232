package org.councilnotes.web;

import java.util.Collection;
import java.util.Optional;
import org.councilnotes.access.ShownNotes;
import org.councilnotes.store.NoteSummary;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The restricted notes that the answer to the present request is given words of. */
public final class RequestNotes {

  private static final String ATTRIBUTE = RequestNotes.class.getName();

  private RequestNotes() {}

  /** What records them; empty where there is no request, or none that is recorded. */
  public static Optional<ShownNotes> current() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request -> request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
        .map(ShownNotes.class::cast);
  }

  /** Records notes of which a list gives the subjects. */
  public static void addAll(Collection<NoteSummary> listed) {
    current().ifPresent(shown -> listed.forEach(shown::add));
  }

  /** Ends the record of the present request, so that an error page does not log it again. */
  public static void end() {
    RequestContextHolder.currentRequestAttributes()
        .removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
  }

  /**
   * Records the present request from now on.
   *
   * @param beforeFirst is run before it is given words of a restricted note, which it may refuse
   */
  public static void start(Runnable beforeFirst) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(ATTRIBUTE, new ShownNotes(beforeFirst), RequestAttributes.SCOPE_REQUEST);
  }
}
