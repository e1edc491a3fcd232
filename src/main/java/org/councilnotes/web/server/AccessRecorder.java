package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.ShownNotes;
import org.councilnotes.access.World;
import org.councilnotes.access.audit.AuditLine;
import org.councilnotes.access.audit.AuditLog;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Logs each answer that was given words of restricted notes. Which notes these are, the reader of
 * the world records, so that no page has to say it. Where the log can take no line, an answer is
 * refused at the first such note that it reads.
 */
@Configuration(proxyBeanMethods = false)
class AccessRecorder implements WebMvcConfigurer, HandlerInterceptor {

  /** More passages are not listed; their notes are. */
  private static final int MOST_PASSAGES = 100;

  /** From so many notes on it is looked whether they are all. */
  private static final int MANY = 20;

  private static final String USER = AccessRecorder.class.getName();

  private final ArchiveAccess archiveAccess;
  private final ObjectProvider<AuditLog> log;
  private final Clock clock = Clock.systemUTC();

  AccessRecorder(ArchiveAccess archiveAccess, ObjectProvider<AuditLog> log) {
    this.archiveAccess = archiveAccess;
    this.log = log;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    AuditLog open = log.getIfAvailable();
    if (open != null
        && handler instanceof HandlerMethod
        && RequestNotes.current().isEmpty()
        && archiveAccess.user().role().world() == World.COMPLETE) {
      request.setAttribute(USER, archiveAccess.user());
      RequestNotes.start(() -> requireRoom(open));
    }
    return true;
  }

  private static void requireRoom(AuditLog open) {
    if (open.isFull()) {
      throw Refusal.busy("unlogged");
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    AuditLog open = log.getIfAvailable();
    ShownNotes.Ids shown = RequestNotes.current().map(ShownNotes::ids).orElse(ShownNotes.Ids.NONE);
    if (open != null && !shown.notes().isEmpty()) {
      RequestNotes.end();
      boolean _ = open.add(line(request, response, shown));
    }
  }

  private AuditLine line(
      HttpServletRequest request, HttpServletResponse response, ShownNotes.Ids shown) {
    ArchiveUser user = (ArchiveUser) request.getAttribute(USER); // an answer may be sent by now
    String mapping =
        Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
    boolean all = shown.notes().size() >= MANY && shown.notes().equals(restricted());
    return new AuditLine(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        user.name(),
        user.role().name().toLowerCase(Locale.ROOT),
        kind(request.getRequestURI(), mapping, response),
        request.getMethod() + " " + mapping,
        response.getStatus(),
        shown.notes().size(),
        all,
        all ? List.of() : List.copyOf(shown.notes()),
        shown.passages().size() > MOST_PASSAGES ? List.of() : List.copyOf(shown.passages()));
  }

  /** Ids of all restricted notes; none where they cannot be read now. */
  private SortedSet<String> restricted() {
    try {
      ArchiveReader world = archiveAccess.forReader();
      SortedSet<String> ids = new TreeSet<>();
      world.notes().stream()
          .filter(note -> note.marking() != Marking.PUBLIC)
          .forEach(note -> ids.add(note.id()));
      return ids;
    } catch (ArchiveProblem unreadable) {
      return new TreeSet<>();
    }
  }

  private static String kind(String address, String mapping, HttpServletResponse response) {
    String disposition = Objects.toString(response.getHeader(HttpHeaders.CONTENT_DISPOSITION), "");
    String type = Objects.toString(response.getContentType(), "");
    if (address.contains("/original")) {
      return "original";
    }
    if (mapping.startsWith("/mcp")) {
      return "assistant";
    }
    if (disposition.startsWith("attachment")) {
      return "export";
    }
    if (type.startsWith("application/atom+xml") || type.startsWith("application/rss+xml")) {
      return "feed";
    }
    return mapping.startsWith("/api") ? "api" : "page";
  }
}
