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
   * A number of files is to be read or tagged. Called again where more files turn out to be, with
   * the number of those.
   */
  void started(int files);

  /** One file has its outcome, whatever it is. */
  void ended(String path);

  /** The run is over, well or not. */
  @Override
  void close();

  /** A listener that passes everything to this one, then to another one. */
  default IngestListener and(IngestListener other) {
    IngestListener first = this;
    return new IngestListener() {
      @Override
      public void started(int files) {
        first.started(files);
        other.started(files);
      }

      @Override
      public void ended(String path) {
        first.ended(path);
        other.ended(path);
      }

      @Override
      public void close() {
        first.close();
        other.close();
      }
    };
  }
}
