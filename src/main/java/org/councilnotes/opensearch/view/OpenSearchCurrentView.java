package org.councilnotes.opensearch.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.OpenSearchCommit;
import org.councilnotes.opensearch.storage.WorldIndices;

/** Follows the commits of a world, or stays at one point in time. */
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

  /** Nothing is asked of the cluster before something is wanted. */
  public static OpenSearchCurrentView following(WorldIndices world) {
    return new OpenSearchCurrentView(
        Optional.of(world),
        new OpenSearchIndexView(world.reads(), OpenSearchCommit.NONE),
        () -> {});
  }

  /** The newest when it was last asked for; the newest where it never was. */
  public OpenSearchIndexView last() {
    OpenSearchIndexView known = view.get();
    return known.commit().isNone() ? now() : known;
  }

  /** The newest. */
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

  /** One that stays at what is the newest now. */
  public OpenSearchCurrentView still() {
    while (true) {
      OpenSearchIndexView before = now();
      if (followed.isEmpty()) {
        return new OpenSearchCurrentView(followed, before, () -> {}); // who made it lets go of it
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

  /** Lets go of a point in time. */
  @Override
  public void close() {
    end.run();
  }
}
