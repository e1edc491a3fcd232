package org.councilnotes.opensearch;

import java.util.concurrent.atomic.AtomicInteger;

/** Names of archives in a cluster of tests, none twice. */
public final class TestNames {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestNames() {}

  public static String next() {
    return "test-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
  }
}
