package org.councilnotes.bench;

/** One way of doing a piece of work, to be measured beside others. */
interface Side {

  String name();

  /** Does all of it, once. */
  void run() throws Exception;
}
