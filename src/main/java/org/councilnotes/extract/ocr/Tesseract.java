package org.councilnotes.extract.ocr;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program that reads pictures of text, where this machine has it. A value, so that a reader can
 * also be told that there is none.
 *
 * @param program of tesseract; empty where it is missing
 * @param timeout of the program that ends it in time, whatever becomes of those who started it
 * @param setpriv of the program that ties it to the life of those, where this machine has it
 */
public record Tesseract(Optional<Path> program, Optional<Path> timeout, Optional<Path> setpriv) {

  /** No tesseract, whatever the machine has. */
  public static final Tesseract NONE =
      new Tesseract(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int SECONDS_TO_ANSWER = 10;
  private static final String SAID = "bound";

  /**
   * What lies in the folders of a search path; {@link #NONE} unless both do that are needed.
   *
   * @param path folders, parted as in {@code PATH}
   */
  public static Tesseract on(String path) {
    Tesseract found =
        new Tesseract(find("tesseract", path), find("timeout", path), find("setpriv", path));
    return found.program().isPresent() && found.timeout().isPresent() ? found : NONE;
  }

  /** What lies on this process's own search path. */
  public static Tesseract ofThisMachine() {
    return on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /**
   * The languages that are installed and wanted, the most frequent first; empty where nothing can
   * be read. Starts a process.
   */
  List<String> languages() {
    if (program.isEmpty() || timeout.isEmpty()) {
      return List.of();
    }
    String seconds = Integer.toString(SECONDS_TO_ANSWER);
    List<String> installed =
        answer(
            timeout.get().toString(), "-k", "1", seconds, program.get().toString(), "--list-langs");
    return Stream.of(OcrLanguage.values())
        .map(OcrLanguage::code)
        .filter(installed::contains)
        .toList();
  }

  /**
   * The words of a command that has what stands behind them killed with its parent; empty where
   * there is none that can. Starts a process, since not every {@code setpriv} can.
   */
  List<String> binding() {
    return setpriv
        .map(program -> List.of(program.toString(), "--pdeathsig", "KILL"))
        .filter(words -> answer(join(words, "echo", SAID)).contains(SAID))
        .orElse(List.of());
  }

  private static String[] join(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
  }

  /** The lines that a command says; none where it cannot be run. */
  private static List<String> answer(String... command) {
    try {
      Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
      asked.getOutputStream().close();
      String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      asked.waitFor();
      return answer.lines().map(String::strip).toList();
    } catch (IOException cannotRun) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static Optional<Path> find(String name, String path) {
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> in(folder, name).stream())
        .findFirst();
  }

  private static Optional<Path> in(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name))
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable);
    } catch (InvalidPathException noFolder) {
      return Optional.empty();
    }
  }

  /**
   * One run of tesseract over a picture. {@code timeout} is between, so that tesseract ends in time
   * even where the process that started it was killed; where the machine has the means, both end at
   * once with it. That hangs on the thread which starts them: Tika parses in one that lasts.
   */
  public record Run(OcrRequest job) {

    /** Seconds between the polite and the other way of ending it. */
    private static final String GRACE = "2";

    public List<OcrWord> read(PageBitmap picture) throws IOException {
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
      OcrRequest.Program program = job.program();
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
}
