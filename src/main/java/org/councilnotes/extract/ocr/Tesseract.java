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
 * The OCR program, if this machine has it. A value, so that a reader can be given {@link #NONE}.
 *
 * @param program path of tesseract; empty where it is missing
 * @param timeout path of {@code timeout}, which ends tesseract even where the parent was killed
 * @param setpriv path of {@code setpriv}, which ends it with its parent; empty where it is missing
 */
public record Tesseract(Optional<Path> program, Optional<Path> timeout, Optional<Path> setpriv) {

  /** No OCR, even where tesseract is installed. */
  public static final Tesseract NONE =
      new Tesseract(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int SECONDS_TO_ANSWER = 10;
  private static final String SAID = "bound";

  /**
   * The programs in the folders of a search path; {@link #NONE} unless both tesseract and timeout
   * are there.
   *
   * @param path folders, separated as in {@code PATH}
   */
  public static Tesseract on(String path) {
    Tesseract found =
        new Tesseract(find("tesseract", path), find("timeout", path), find("setpriv", path));
    return found.program().isPresent() && found.timeout().isPresent() ? found : NONE;
  }

  /** The programs in this process's {@code PATH}. */
  public static Tesseract ofThisMachine() {
    return on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /**
   * Codes of the installed languages among {@link OcrLanguage}, most frequent first; empty without
   * tesseract. Starts a process.
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
   * Command prefix that kills the command with its parent; empty where {@code setpriv} is missing
   * or lacks that option. Starts a process.
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

  /** The output lines of a command; empty where it cannot be run. */
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
   * One run of tesseract over a bitmap. It runs under {@code timeout}, which ends it in time even
   * where the forked process was killed. Where {@code setpriv} can do it, both end at once with the
   * thread that started them; that works because Tika parses in a thread that lives as long as its
   * process.
   */
  public record Run(OcrRequest job) {

    /** Seconds between SIGTERM and SIGKILL. */
    private static final String GRACE = "2";

    public List<OcrWord> read(PageBitmap picture) throws IOException {
      ProcessBuilder command = new ProcessBuilder(words());
      command.redirectError(ProcessBuilder.Redirect.DISCARD);
      // More threads make it slower, and each core has a reader already.
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
