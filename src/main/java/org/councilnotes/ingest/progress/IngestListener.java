package org.councilnotes.ingest.progress;

/** Follows a run. */
public interface IngestListener extends AutoCloseable {

  /** A listener that does nothing. */
  IngestListener NONE =
      new IngestListener() {
        @Override
        public void started(int files) {}

        @Override
        public void ended(String path) {}

        @Override
        public void close() {}
      };

  /**
   * So many files are to be read or tagged anew; said again where more turn out to be, for those
   * alone.
   */
  void started(int files);

  /** One of them has come to its end, whatever that is. */
  void ended(String path);

  /** The run is over, well or not. */
  @Override
  void close();
}
