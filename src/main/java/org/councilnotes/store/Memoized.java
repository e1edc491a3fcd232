package org.councilnotes.store;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed on first use, once for all threads. */
public final class Memoized<T> implements Supplier<T> {

  private final Supplier<T> making;
  private volatile Optional<T> made = Optional.empty();

  private Memoized(Supplier<T> making) {
    this.making = making;
  }

  public static <T> Memoized<T> of(Supplier<T> making) {
    return new Memoized<>(making);
  }

  @Override
  public T get() {
    Optional<T> now = made;
    return now.isPresent() ? now.get() : make();
  }

  private synchronized T make() {
    if (made.isEmpty()) {
      made = Optional.of(making.get());
    }
    return made.get();
  }
}
