package org.councilnotes.ingest.maintain;

import org.councilnotes.ingest.progress.IngestListener;

/** Passes on what one run tells, and its end only where it told of files before. */
final class BegunListener implements IngestListener {

  private final IngestListener listener;
  private volatile boolean begun;

  BegunListener(IngestListener listener) {
    this.listener = listener;
  }

  @Override
  public void started(int files) {
    begun = true;
    listener.started(files);
  }

  @Override
  public void ended(String path) {
    listener.ended(path);
  }

  @Override
  public void close() {
    if (begun) {
      listener.close();
    }
  }
}
