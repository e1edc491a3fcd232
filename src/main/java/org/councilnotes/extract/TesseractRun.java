package org.councilnotes.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of tesseract over a picture. {@code timeout} is between, so that tesseract ends in time
 * even where the process that started it was killed; where the machine has the means, both end at
 * once with it. That hangs on the thread which starts them: Tika parses in one that lasts.
 */
record TesseractRun(OcrJob job) {

  /** Seconds between the polite and the other way of ending it. */
  private static final String GRACE = "2";

  List<OcrWord> read(Picture picture) throws IOException {
    ProcessBuilder command = new ProcessBuilder(words());
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    // More threads than one make it slower, and there is one reader for each core already.
    command.environment().put("OMP_THREAD_LIMIT", "1");
    command.environment().put("TMPDIR", System.getProperty("java.io.tmpdir"));
    Process run = command.start();
    try (OutputStream in = run.getOutputStream()) {
      picture.writeTo(in);
    }
    String table = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exit(run) != 0) {
      throw new IOException("tesseract ended with " + exit(run));
    }
    return table.lines().map(OcrWord::parse).flatMap(Optional::stream).toList();
  }

  private List<String> words() {
    OcrJob.Program program = job.program();
    String seconds = Integer.toString(job.seconds());
    List<String> words = new ArrayList<>(program.binding());
    words.addAll(List.of(program.timeout(), "-k", GRACE, seconds));
    words.addAll(program.binding());
    words.addAll(List.of(program.tesseract(), "stdin", "stdout"));
    words.addAll(List.of("-l", program.languages(), "--dpi", "300", "tsv"));
    return words;
  }

  private static int exit(Process run) throws IOException {
    try {
      return run.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
