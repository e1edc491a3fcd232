package org.councilnotes.web.status;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Sends the progress of reading the corpus to listeners: an event {@code progress} at each change,
 * a comment as keep-alive, and an event {@code end} when nothing is being read. A listener whose
 * connection reaches its maximum duration reconnects by itself.
 *
 * <p>Source: WHATWG HTML, server-sent events.
 */
public final class ProgressStream {

  /** Maximum number of listeners, as each holds a connection. */
  static final int MOST = 32;

  private static final Duration BEAT = Duration.ofMillis(500);

  /**
   * Beats between keep-alive comments. A listener that has left shows only when something is sent
   * to it, and at the second time at the latest; until then it holds a place.
   */
  private static final long SILENT_BEATS = Duration.ofSeconds(1).dividedBy(BEAT);

  private static final long LONGEST_BEATS = Duration.ofMinutes(10).dividedBy(BEAT);

  private static final Duration BACK_AFTER = Duration.ofSeconds(3);

  /** No time-out of the server, which would end the stream with an error; this class ends it. */
  private static final long NO_LIMIT = 0;

  private final ReadingProgress progress;
  private final Semaphore places = new Semaphore(MOST);
  private final ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor();

  public ProgressStream(ReadingProgress progress) {
    this.progress = progress;
  }

  /** Opens a stream for the present user; empty where there are too many, or after closing. */
  Optional<SseEmitter> open() {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    SseEmitter listener = new SseEmitter(NO_LIMIT);
    Supplier<Optional<ProgressView>> told = progress.forUser();
    try {
      talks.execute(() -> send(listener, told));
    } catch (RejectedExecutionException closed) {
      places.release();
      return Optional.empty();
    }
    return Optional.of(listener);
  }

  /** Ends all streams before the server waits for requests in progress. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    talks.shutdownNow();
  }

  private void send(SseEmitter listener, Supplier<Optional<ProgressView>> told) {
    try {
      listener.send(SseEmitter.event().reconnectTime(BACK_AFTER.toMillis()).comment(""));
      follow(listener, told);
      listener.complete();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      listener.complete();
    } catch (IOException | IllegalStateException gone) {
      // The listener has disconnected; the server closes the connection.
    } finally {
      places.release();
    }
  }

  private static void follow(SseEmitter listener, Supplier<Optional<ProgressView>> told)
      throws IOException, InterruptedException {
    Optional<ProgressView> said = Optional.empty();
    long silent = 0;
    for (long beat = 0; beat < LONGEST_BEATS; beat++) {
      Optional<ProgressView> now = told.get();
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
    return SseEmitter.event().name("progress").data(json(view), MediaType.APPLICATION_JSON);
  }

  private static Object json(ProgressView view) {
    return view.files().<Object>map(Function.identity()).orElse(Map.of());
  }
}
