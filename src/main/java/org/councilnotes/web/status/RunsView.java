package org.councilnotes.web.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.ingest.progress.EndedRun;
import org.councilnotes.ingest.progress.RequestedRun;
import org.councilnotes.ingest.progress.RunRequest;

/**
 * The runs that people ask for, as pages show them.
 *
 * @param allowed whether the present user may start and stop them; otherwise nothing is told
 * @param offered whether this server can run
 * @param rebuildUnfinished whether a rebuild was left with which the next one goes on
 */
public record RunsView(
    boolean allowed,
    boolean offered,
    Optional<RequestedRun> current,
    Optional<EndedRun> last,
    boolean rebuildUnfinished) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final RunsView NOT_ALLOWED =
      new RunsView(false, false, Optional.empty(), Optional.empty(), false);

  public static RunsView of(RunControl control) {
    if (!control.isAllowed()) {
      return NOT_ALLOWED;
    }
    return new RunsView(
        true,
        control.runs().isOffered(),
        control.runs().current(),
        control.runs().last(),
        control.runs().isRebuildUnfinished());
  }

  /** A time in UTC, to the minute. */
  public String minute(Instant time) {
    return MINUTE.format(time);
  }

  /** Whether what is read now is served only at the end. */
  public boolean isRebuilding() {
    return current.filter(run -> run.request().kind() == RunRequest.Kind.REBUILD).isPresent();
  }

  /** Whether a run can be started now. */
  public boolean isFree() {
    return offered && current.isEmpty();
  }
}
