package org.councilnotes.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.fs.FileSystemFetcher;

/**
 * Hands a file to the parsers. Being what every forked process begins with, it also binds the
 * process to the one that started it.
 */
public final class ForkFetcher extends FileSystemFetcher {

  public ForkFetcher() {
    ParentProcessMonitor.start();
  }

  /**
   * An interrupt that the parser of the file before left behind would break this file's reading.
   */
  @Override
  public InputStream fetch(String key, Metadata metadata, ParseContext context)
      throws IOException, TikaException {
    Thread.interrupted();
    return super.fetch(key, metadata, context);
  }
}
