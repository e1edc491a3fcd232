package org.councilnotes.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.fs.FileSystemFetcher;

/**
 * Opens a file for the parsers. Every forked process loads this class first, so it also starts the
 * {@link ParentProcessMonitor} and the {@link CpuLimitMonitor}.
 */
public final class ForkFetcher extends FileSystemFetcher {

  private final CpuLimitMonitor limit = CpuLimitMonitor.start();

  public ForkFetcher() {
    ParentProcessMonitor.start();
  }

  /**
   * Clears the interrupt that the parser of the previous file may have left, and opens the file.
   * The stream is closed after the parser has ended and before its result is sent.
   */
  @Override
  public InputStream fetch(String key, Metadata metadata, ParseContext context)
      throws IOException, TikaException {
    Thread.interrupted();
    limit.begin();
    try {
      TikaInputStream file = TikaInputStream.get(super.fetch(key, metadata, context));
      file.addCloseableResource(limit::end);
      return file;
    } catch (IOException | TikaException e) {
      limit.end();
      throw e;
    }
  }
}
