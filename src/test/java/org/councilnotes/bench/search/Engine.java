package org.councilnotes.bench.search;

import java.io.IOException;

/** Something that answers queries in this process: counts, the best ten, their marks. */
interface Engine extends AutoCloseable {

  /**
   * What was found.
   *
   * @param hits passages
   * @param values how many values those of the facets programme, country and year show that the
   *     query does not choose from: of the others the archive counts the alternatives
   * @param sum of their counts
   */
  record Found(long hits, int values, long sum) {}

  Found ask(Question question) throws IOException;

  @Override
  void close() throws IOException;
}
