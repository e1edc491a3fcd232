package org.councilnotes.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** Names of archives in a cluster of tests, none twice. */
final class TestNames {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestNames() {}

  static String next() {
    return "test-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
  }
}
