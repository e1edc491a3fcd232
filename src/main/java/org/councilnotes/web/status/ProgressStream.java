package org.councilnotes.web.status;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.councilnotes.ingest.progress.IngestProgress;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells listeners how the reading of the corpus gets on: an event {@code progress} whenever it has
 * come further, a comment now and then where it has not, and an event {@code end} where nothing is
 * being read (any more). A listener that is cut off for its time comes back by itself.
 *
 * <p>Source: WHATWG HTML, server-sent events.
 */
public final class ProgressStream {

  /** Listeners at one time: each holds a connection. */
  static final int MOST = 32;

  private static final Duration BEAT = Duration.ofMillis(500);

  /** Proxies cut connections on which nothing is said for half a minute or more. */
  private static final long SILENT_BEATS = Duration.ofSeconds(15).dividedBy(BEAT);

  private static final long LONGEST_BEATS = Duration.ofMinutes(10).dividedBy(BEAT);

  private static final Duration BACK_AFTER = Duration.ofSeconds(3);

  /** The time is kept here; one that the server kept would end in an error. */
  private static final long NO_LIMIT = 0;

  private final IngestProgress pace;
  private final Semaphore places = new Semaphore(MOST);
  private final ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor();

  public ProgressStream(IngestProgress pace) {
    this.pace = pace;
  }

  /**
   * Begins to tell one more listener; empty where there are too many, or none are told any more.
   */
  Optional<SseEmitter> open() {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    SseEmitter listener = new SseEmitter(NO_LIMIT);
    try {
      talks.execute(() -> send(listener));
    } catch (RejectedExecutionException closed) {
      places.release();
      return Optional.empty();
    }
    return Optional.of(listener);
  }

  /** Ends all talks before the server waits for answers that are under way. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    talks.shutdownNow();
  }

  private void send(SseEmitter listener) {
    try {
      listener.send(SseEmitter.event().reconnectTime(BACK_AFTER.toMillis()).comment(""));
      follow(listener);
      listener.complete();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      listener.complete();
    } catch (IOException | IllegalStateException gone) {
      // The listener has left; the server takes the connection down.
    } finally {
      places.release();
    }
  }

  private void follow(SseEmitter listener) throws IOException, InterruptedException {
    Optional<ProgressView> said = Optional.empty();
    long silent = 0;
    for (long beat = 0; beat < LONGEST_BEATS; beat++) {
      Optional<ProgressView> now = pace.now().map(ProgressView::of);
      if (now.isEmpty()) {
        listener.send(SseEmitter.event().name("end").data("end"));
        return;
      }
      silent = now.equals(said) ? silent + 1 : 0;
      if (silent % SILENT_BEATS == 0) {
        listener.send(silent == 0 ? progress(now.get()) : SseEmitter.event().comment(""));
      }
      said = now;
      Thread.sleep(BEAT);
    }
  }

  private static SseEventBuilder progress(ProgressView view) {
    return SseEmitter.event().name("progress").data(view, MediaType.APPLICATION_JSON);
  }
}
