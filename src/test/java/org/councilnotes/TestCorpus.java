package org.councilnotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.councilnotes.corpus.Corpus;

/** A corpus that a test puts together, from sample notes and from short ones of its own. */
public record TestCorpus(Path root) {

  /** The sample notes that come with the program. */
  public static final Path SAMPLES = Path.of("corpus", "notes");

  /** A new one in a folder, which is made. */
  public static TestCorpus in(Path root) {
    return new TestCorpus(root).folder("notes");
  }

  public Corpus corpus() {
    return new Corpus(root);
  }

  /** A copy of a sample note, under its own name. */
  public TestCorpus sample(String name) {
    return sample(name, name);
  }

  public TestCorpus sample(String name, String as) {
    return touch(
        as, file -> Files.copy(SAMPLES.resolve(name), file, StandardCopyOption.REPLACE_EXISTING));
  }

  /** A public note of a few lines in plain text. */
  public TestCorpus note(String name, String number, String text) {
    return write(name, cover(number, "") + text + "\n");
  }

  /** The same with a mark on its cover, such as {@code LIMITE}. */
  public TestCorpus marked(String name, String number, String mark, String text) {
    return write(name, cover(number, "\n" + mark + "\n") + text + "\n");
  }

  public TestCorpus write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestCorpus write(String name, byte[] content) {
    return touch(name, file -> Files.write(file, content));
  }

  public TestCorpus remove(String name) {
    return touch(name, Files::delete);
  }

  public TestCorpus move(String from, String to) {
    return touch(to, file -> Files.move(path(from), file, StandardCopyOption.REPLACE_EXISTING));
  }

  /** A folder beside the notes, or {@code notes} itself. */
  public TestCorpus folder(String name) {
    try {
      Files.createDirectories(root.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file of the notes lies. */
  public Path path(String name) {
    return root.resolve("notes").resolve(name);
  }

  private interface Act {
    void on(Path file) throws IOException;
  }

  private TestCorpus touch(String name, Act act) {
    try {
      Files.createDirectories(path(name).getParent());
      act.on(path(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a cover in plain text. */
  public static String cover(String number, String mark) {
    return """
    COUNCIL OF
    THE EUROPEAN UNION

    Brussels, 3 May 2019
    (OR. en)

    %s
    %s
    CORDROGUE 901

    NOTE
    From: Presidency
    To: Delegations
    Subject: Meeting on ports

    """
        .formatted(number, mark);
  }
}
