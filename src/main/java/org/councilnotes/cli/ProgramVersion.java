package org.councilnotes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * Which program this is, as its build wrote it down.
 *
 * @param number such as {@code 0.4.0}
 * @param commit such as {@code 27ca392c}, with a word on changes that were not committed; {@code
 *     unknown} where git could not tell
 */
public record ProgramVersion(String number, String commit) {

  private static final String WRITTEN_BY_THE_BUILD = "/application.properties";

  /**
   * The version of the running program.
   *
   * @throws UncheckedIOException if the program is not whole
   */
  public static ProgramVersion current() {
    Properties properties = new Properties();
    try (InputStream file = ProgramVersion.class.getResourceAsStream(WRITTEN_BY_THE_BUILD)) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProgramVersion(
        properties.getProperty("archive.version"), properties.getProperty("archive.commit"));
  }

  /** Answers {@code --version}. */
  static final class Provider implements IVersionProvider {

    @Override
    public String[] getVersion() {
      ProgramVersion version = current();
      return new String[] {
        "Council notes archive " + version.number() + ", commit " + version.commit()
      };
    }
  }
}
