package org.councilnotes.index;

import java.io.IOException;

/** What was found, the best first. */
interface Ranking {

  /**
   * The best; asked again for more, it gives the same ones first.
   *
   * @return {@link ListKey}s, ascending; fewer where there are no more
   */
  long[] best(int most) throws IOException;
}
