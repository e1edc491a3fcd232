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
        Optional.of(world), new EngineView(world.reads(), Commit.NONE), () -> {});
  }

  /** The newest when it was last asked for; the newest where it never was. */
  EngineView last() {
    EngineView known = view.get();
    return known.commit().isNone() ? now() : known;
  }

  /** The newest. */
  EngineView now() {
    EngineView known = view.get();
    if (followed.isEmpty()) {
      return known;
    }
    Commit newest = followed.get().commit();
    if (known.commit().equals(newest)) {
      return known;
    }
    EngineView newer = new EngineView(followed.get().reads(), newest);
    return view.compareAndSet(known, newer) ? newer : now();
  }

  /** One that stays at what is the newest now. */
  CurrentView still() {
    while (true) {
      EngineView before = now();
      if (followed.isEmpty()) {
        return new CurrentView(followed, before, () -> {}); // who made it lets go of it
      }
      Optional<Reads> pinned = before.reads().pinned(before.commit());
      if (pinned.isPresent()) {
        return new CurrentView(
            Optional.empty(), new EngineView(pinned.get(), before.commit()), pinned.get()::unpin);
      }
    }
  }

  /** Lets go of a point in time. */
  @Override
  public void close() {
    end.run();
  }
}
