package org.councilnotes.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.councilnotes.note.Outcome;

/**
 * Reads files in forked processes: whatever a file does to its parser costs that one file. Safe for
 * use by several threads; closing it ends the processes.
 */
public final class Extractor implements AutoCloseable {

  static final String FETCHER = "files";
  private static final int MOST_EMBEDDED = 20;

  private final PipesParser parser;
  private final ExtractLimits limits;
  private final Ocr ocr;
  private final Path folder;

  /**
   * @param tesseract that reads pages without text; {@link Tesseract#NONE} leaves them unread
   * @throws UncheckedIOException where no temporary folder can be made
   */
  public Extractor(ExtractLimits limits, Tesseract tesseract) {
    this.limits = limits;
    this.ocr = new Ocr(tesseract, limits);
    try {
      folder = Files.createTempDirectory("council-notes-");
      parser = new PipesParser(new ForkSettings(limits, folder).write());
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for reading files", e);
    } catch (TikaException e) {
      throw new IllegalStateException("the configuration of the forked parser is broken", e);
    }
  }

  /**
   * Reads one file, in at most the time limit and the seconds a new process needs to start; as long
   * again for each page that must be read from its picture.
   *
   * @throws UncheckedIOException where no process can be started: that is no fault of the file's
   */
  public Extraction extract(Path file) {
    return switch (call(job(file, new ParseContext()))) {
      case Extraction.Read read -> ocr.complete(read, page -> call(job(file, asking(page))));
      case Extraction.Ended ended -> ended;
    };
  }

  private Extraction call(FetchEmitTuple job) {
    try {
      return new Ending(limits).of(parser.parse(job));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.failed("interrupted");
    } catch (PipesException | IOException e) {
      return Ending.failed(
          "the forked parser could not be reached: " + e.getMessage(), Outcome.Cause.CRASH);
    } catch (RuntimeException e) {
      throw new UncheckedIOException(
          "the processes that read files cannot be started", new IOException(e));
    }
  }

  private static ParseContext asking(OcrJob page) {
    ParseContext context = new ParseContext();
    context.set(OcrJob.class, page);
    return context;
  }

  private FetchEmitTuple job(Path file, ParseContext context) {
    context.set(
        HandlerConfig.class,
        new HandlerConfig(
            HANDLER_TYPE.XML,
            HandlerConfig.PARSE_MODE.RMETA,
            limits.characters(),
            MOST_EMBEDDED,
            true));
    String path = file.toAbsolutePath().normalize().toString();
    return new FetchEmitTuple(
        path,
        new FetchKey(FETCHER, path),
        new EmitKey("", path),
        new Metadata(),
        context,
        FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
  }

  @Override
  public void close() {
    try {
      endProcesses();
    } finally {
      sweep();
    }
  }

  /**
   * Tika forgets an interrupt that comes while it waits for its processes to end; whoever waits for
   * another thread to do that does not.
   */
  private void endProcesses() {
    CompletableFuture.runAsync(this::closeParser, task -> Thread.ofPlatform().start(task)).join();
  }

  private void closeParser() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the forked parsers did not end", e);
    }
  }

  private void sweep() {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder could not be swept", e);
    }
  }
}
