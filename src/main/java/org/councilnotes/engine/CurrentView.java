package org.councilnotes.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Follows the commits of a world, or stays at one point in time. */
final class CurrentView implements AutoCloseable {

  private final Optional<World> followed;
  private final AtomicReference<EngineView> view;

  private final Runnable end;

  private CurrentView(Optional<World> followed, EngineView view, Runnable end) {
    this.followed = followed;
    this.view = new AtomicReference<>(view);
    this.end = end;
  }

  /** Nothing is asked of the cluster before something is wanted. */
  static CurrentView following(World world) {
    return new CurrentView(
        Optional.of(world), new EngineView(world.reads(), Commit.NONE.snapshot()), () -> {});
  }

  /** The newest. */
  EngineView now() {
    EngineView known = view.get();
    if (followed.isEmpty()) {
      return known;
    }
    String snapshot = followed.get().commit().snapshot();
    if (known.snapshot().equals(snapshot)) {
      return known;
    }
    EngineView newer = new EngineView(followed.get().reads(), snapshot);
    return view.compareAndSet(known, newer) ? newer : now();
  }

  /** One that stays at what is the newest now. */
  CurrentView still() {
    while (true) {
      EngineView before = now();
      if (followed.isEmpty()) {
        return new CurrentView(followed, before, () -> {}); // who made it lets go of it
      }
      Reads pinned = before.reads().pinned();
      if (now().snapshot().equals(before.snapshot())) {
        return new CurrentView(
            Optional.empty(), new EngineView(pinned, before.snapshot()), pinned::unpin);
      }
      pinned.unpin();
    }
  }

  /** Lets go of a point in time. */
  @Override
  public void close() {
    end.run();
  }
}
