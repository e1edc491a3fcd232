package org.councilnotes.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to read a file and write it changed, which one thread of one process has at a time. A
 * hidden file beside it is locked meanwhile. That stays: whoever deleted it would leave those who
 * wait with the lock of a file that is gone.
 */
public final class ChangeLock implements AutoCloseable {

  /** Threads of one process wait for each other: a lock of the system belongs to the process. */
  private static final ReentrantLock CHANGING = new ReentrantLock();

  private final FileChannel channel;

  private ChangeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits until nobody else changes a file.
   *
   * @throws UncheckedIOException where its folder cannot be written to
   */
  public static ChangeLock of(Path file) {
    CHANGING.lock();
    boolean held = false;
    try {
      ChangeLock lock = new ChangeLock(lock(file.resolveSibling(name(file))));
      held = true;
      return lock;
    } finally {
      if (!held) {
        CHANGING.unlock();
      }
    }
  }

  private static String name(Path file) {
    return "." + file.getFileName() + ".lock";
  }

  private static FileChannel lock(Path lock) {
    try {
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        var _ = channel.lock();
        return channel;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be locked: " + lock, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a lock cannot be given back", e);
    } finally {
      CHANGING.unlock();
    }
  }
}
