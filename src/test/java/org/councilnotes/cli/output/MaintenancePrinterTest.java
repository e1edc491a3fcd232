package org.councilnotes.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.councilnotes.ingest.maintain.MaintenanceEvent;
import org.councilnotes.store.ArchiveProblem;
import org.junit.jupiter.api.Test;

class MaintenancePrinterTest {

  private static final class Away extends ArchiveProblem {
    private static final long serialVersionUID = 1L;

    Away() {
      super("it is away");
    }
  }

  private static String printed(MaintenanceEvent event) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    new MaintenancePrinter(new Console(new PrintWriter(out), new PrintWriter(err))).report(event);
    assertThat(out.toString()).isEmpty();
    return err.toString().strip();
  }

  @Test
  void troubleIsSaidWithItsCause() {
    assertThat(printed(new MaintenanceEvent.ArchiveUnreachable(new Away())))
        .isEqualTo("archive: it is away");
    var missing = new UncheckedIOException("no folder: x", new NoSuchFileException("x"));
    assertThat(printed(new MaintenanceEvent.RunFailed(missing))).isEqualTo("archive: no folder: x");
    assertThat(printed(new MaintenanceEvent.WatchEnded(missing)))
        .isEqualTo("archive: the corpus is not watched any more: " + missing);
  }

  @Test
  void runsOfOthersAreSaidWithWhatWasReadForThem() {
    assertThat(printed(new MaintenanceEvent.OtherRunJoined()))
        .isEqualTo("another run is under way: reading for it where it has files to be read");
    assertThat(printed(new MaintenanceEvent.OtherRunEnded(0)))
        .isEqualTo("read 0 files for another run");
    assertThat(printed(new MaintenanceEvent.OtherRunEnded(1)))
        .isEqualTo("read 1 file for another run");
    assertThat(printed(new MaintenanceEvent.OtherRunLost()))
        .isEqualTo("that run is gone: going on without it");
  }
}
