package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.councilnotes.cli.output.Console;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** What is said where a command cannot go on for a reason of no command's own. */
class ArchiveCommandTest {

  private final StringWriter err = new StringWriter();

  @Test
  void memoryThatIsFullIsSaidInOneLineWithWhatHelps() {
    IFactory full =
        new IFactory() {
          @Override
          public <K> K create(Class<K> type) throws Exception {
            if (type == IngestCommand.class) {
              throw new OutOfMemoryError("Java heap space");
            }
            return CommandLine.defaultFactory().create(type);
          }
        };
    Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err, true));

    int code = ArchiveCommand.run(full, console, "ingest");

    assertThat(code).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("archive: out of memory")
        .contains("ARCHIVE_OPTS=-Xmx")
        .hasLineCount(1);
  }
}
