package org.councilnotes.extract.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.annotation.AnnotationRequest;
import org.councilnotes.extract.ocr.DocumentOcr;
import org.councilnotes.extract.ocr.OcrRequest;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.file.ScratchFolder;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;

/**
 * Reads files in forked processes, so that a file that crashes or blocks its parser affects no
 * other file. Thread-safe; closing it ends the processes.
 */
public final class Extractor implements AutoCloseable {

  private static final int MOST_EMBEDDED = 20;

  private final ExtractLimits limits;
  private final DocumentOcr ocr;
  private final List<ForkWorker> workers = new ArrayList<>();
  private final BlockingDeque<ForkWorker> idle = new LinkedBlockingDeque<>();

  /**
   * Starts with as many workers as the limits say.
   *
   * @param tesseract program that reads pages without text; {@link Tesseract#NONE} leaves them
   *     unread
   * @throws UncheckedIOException where no temporary folder can be created
   */
  public Extractor(ExtractLimits limits, Tesseract tesseract) {
    this.limits = limits;
    this.ocr = new DocumentOcr(tesseract, limits);
    try {
      for (int i = 1; i <= limits.workers(); i++) {
        workers.add(worker(limits));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for reading files", e);
    } catch (TikaException e) {
      throw new IllegalStateException("the configuration of the forked parser is broken", e);
    }
    idle.addAll(workers);
  }

  private static ForkWorker worker(ExtractLimits limits) throws IOException, TikaException {
    Optional<ForkWorker> kept = IdleForkWorkers.take(limits);
    return kept.isPresent() ? kept.get() : new ForkWorker(limits);
  }

  /**
   * Reads one file. Takes at most its time on the clock and the seconds that a new process needs to
   * start, and the same again for each page that is read by OCR.
   *
   * @throws UncheckedIOException where no process can be started, which is not a fault of the file
   */
  public Extraction extract(Path file) {
    return isNamedByText(file) ? extractNamed(file) : extractCopy(file);
  }

  /**
   * Writes an annotated copy of a Word file.
   *
   * @param file with the extension {@code docx}
   * @return empty where it was written, else why not
   */
  public Optional<FileOutcome> annotate(Path file, AnnotationRequest request) {
    ParseContext context = new ParseContext();
    context.set(AnnotationRequest.class, request);
    return switch (call(job(file, context, limits))) {
      case Extraction.Ended ended -> Optional.of(ended.outcome());
      case Extraction.Read _ when Files.exists(Path.of(request.output())) -> Optional.empty();
      case Extraction.Read _ -> Optional.of(new FileOutcome.Rejected(ReasonCode.NO_WORD_FILE.of()));
    };
  }

  /** The languages of OCR, joined by {@code +}; empty where there is no OCR. */
  public String pictureLanguages() {
    return String.join("+", ocr.languages());
  }

  /**
   * Whether the name survives decoding: a file name consists of bytes, which may be invalid in the
   * encoding of the file system.
   */
  private static boolean isNamedByText(Path file) {
    return Path.of(file.toString()).equals(file);
  }

  /** Reads a copy under a plain name: the original name cannot be passed to another process. */
  private Extraction extractCopy(Path file) {
    try (ScratchFolder folder = ScratchFolder.open("readers")) {
      Path copy = folder.path().resolve("unnamed");
      Files.copy(file, copy);
      return extractNamed(copy);
    } catch (IOException e) {
      return PipesResultInterpreter.failed(ReasonCode.NOT_READABLE.of());
    }
  }

  private Extraction extractNamed(Path file) {
    return switch (call(job(file, new ParseContext(), limits))) {
      case Extraction.Read read ->
          ocr.addOcrPages(read, page -> call(job(file, asking(page), limits)));
      case Extraction.Ended ended -> ended;
    };
  }

  private Extraction call(FetchEmitTuple job) {
    try {
      return new PipesResultInterpreter(limits).interpret(parse(job));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PipesResultInterpreter.failed(ReasonCode.INTERRUPTED.of());
    } catch (PipesException | IOException e) {
      return PipesResultInterpreter.failed(
          ReasonCode.UNREACHABLE.of(e.getMessage()), FileOutcome.Cause.CRASH);
    } catch (RuntimeException e) {
      throw new UncheckedIOException(
          "the processes that read files cannot be started", new IOException(e));
    }
  }

  /** Waits for an idle worker. Takes the most recently used one, whose process is warm. */
  private ForkedProcess.Answer parse(FetchEmitTuple job)
      throws InterruptedException, IOException, PipesException {
    ForkWorker worker = idle.take();
    try {
      return worker.parse(job);
    } finally {
      idle.addFirst(worker);
    }
  }

  private static ParseContext asking(OcrRequest page) {
    ParseContext context = new ParseContext();
    context.set(OcrRequest.class, page);
    return context;
  }

  /** What a forked process is asked to do with a file. */
  static FetchEmitTuple job(Path file, ParseContext context, ExtractLimits limits) {
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
        new FetchKey(ForkConfiguration.FETCHER, path),
        new EmitKey("", path),
        new Metadata(),
        context,
        FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
  }

  /**
   * Ends the processes, except those that {@link IdleForkWorkers} keeps. An interrupted run keeps
   * none.
   */
  @Override
  public void close() {
    if (!Thread.currentThread().isInterrupted()) {
      keepIdle();
    }
    workers.forEach(ForkWorker::close);
  }

  /** Keeps idle workers; busy ones are not in the queue. */
  private void keepIdle() {
    for (ForkWorker worker = idle.poll(); worker != null; worker = idle.poll()) {
      if (IdleForkWorkers.keep(worker, limits)) {
        workers.remove(worker);
      }
    }
  }
}
