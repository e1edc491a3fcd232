package org.councilnotes.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Measures each request from its first line to the end of its answer, by kind and outcome. Tomcat
 * calls it when an answer is complete, also where a filter refused the request or the answer was
 * streamed.
 */
public final class RequestTimer extends ValveBase implements AccessLog {

  /** Upper bounds of the buckets, in milliseconds. */
  private static final long[] BOUNDS = {
    5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000
  };

  private static final int REFUSED = 400;
  private static final int LIMITED = 429;
  private static final int FAILED = 500;

  private final MeterRegistry registry;
  private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

  private record Labels(RequestKind kind, String outcome) {}

  RequestTimer(MeterRegistry registry) {
    super(true);
    this.registry = registry;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
  }

  /**
   * Records a request.
   *
   * @param time in nanoseconds
   */
  @Override
  public void log(Request request, Response response, long time) {
    if (request.getRequestURI() != null) {
      RequestKind kind = RequestKind.of(request.getRequestURI(), request.getQueryString() != null);
      timers
          .computeIfAbsent(new Labels(kind, outcome(response.getStatus())), this::timer)
          .record(time, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(Labels labels) {
    return Timer.builder("archive.requests")
        .description("Requests by kind and outcome")
        .tag("kind", labels.kind().key())
        .tag("outcome", labels.outcome())
        .serviceLevelObjectives(
            LongStream.of(BOUNDS).mapToObj(Duration::ofMillis).toArray(Duration[]::new))
        .register(registry);
  }

  private static String outcome(int status) {
    if (status == LIMITED) {
      return "limited";
    }
    if (status >= FAILED) {
      return "failed";
    }
    return status >= REFUSED ? "refused" : "answered";
  }

  @Override
  public void setRequestAttributesEnabled(boolean enabled) {
    // Addresses of clients are not looked at.
  }

  @Override
  public boolean getRequestAttributesEnabled() {
    return false;
  }
}
