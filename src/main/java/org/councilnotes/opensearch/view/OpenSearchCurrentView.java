package org.councilnotes.opensearch.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.OpenSearchCommit;
import org.councilnotes.opensearch.storage.WorldIndices;

/** Follows the newest commit of a world, or stays at one point in time. */
public final class OpenSearchCurrentView implements AutoCloseable {

  private final Optional<WorldIndices> followed;
  private final AtomicReference<OpenSearchIndexView> view;

  private final Runnable end;

  private OpenSearchCurrentView(
      Optional<WorldIndices> followed, OpenSearchIndexView view, Runnable end) {
    this.followed = followed;
    this.view = new AtomicReference<>(view);
    this.end = end;
  }

  /** Follows a world. Sends no request before the first use. */
  public static OpenSearchCurrentView following(WorldIndices world) {
    return new OpenSearchCurrentView(
        Optional.of(world),
        new OpenSearchIndexView(world.reads(), OpenSearchCommit.NONE),
        () -> {});
  }

  /** The last known view; reads the newest commit where none is known. */
  public OpenSearchIndexView last() {
    OpenSearchIndexView known = view.get();
    return known.commit().isNone() ? now() : known;
  }

  /** The view of the newest commit. */
  public OpenSearchIndexView now() {
    OpenSearchIndexView known = view.get();
    if (followed.isEmpty()) {
      return known;
    }
    OpenSearchCommit newest = followed.get().commit();
    if (known.commit().equals(newest)) {
      return known;
    }
    OpenSearchIndexView newer = new OpenSearchIndexView(followed.get().reads(), newest);
    return view.compareAndSet(known, newer) ? newer : now();
  }

  /** A view that stays at the newest commit of now. */
  public OpenSearchCurrentView still() {
    while (true) {
      OpenSearchIndexView before = now();
      if (followed.isEmpty()) {
        return new OpenSearchCurrentView(followed, before, () -> {}); // its owner closes it
      }
      Optional<DocumentReader> pinned = before.reads().pinned(before.commit());
      if (pinned.isPresent()) {
        return new OpenSearchCurrentView(
            Optional.empty(),
            new OpenSearchIndexView(pinned.get(), before.commit()),
            pinned.get()::unpin);
      }
    }
  }

  /** Closes the point in time, if any. */
  @Override
  public void close() {
    end.run();
  }
}
