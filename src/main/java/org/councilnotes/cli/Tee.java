package org.councilnotes.cli;

import org.councilnotes.ingest.IngestListener;

/** Lets two follow the same run. */
record Tee(IngestListener one, IngestListener other) implements IngestListener {

  @Override
  public void started(int files) {
    one.started(files);
    other.started(files);
  }

  @Override
  public void ended(String path) {
    one.ended(path);
    other.ended(path);
  }

  @Override
  public void close() {
    one.close();
    other.close();
  }
}
