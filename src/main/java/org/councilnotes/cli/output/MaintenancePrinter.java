package org.councilnotes.cli.output;

import org.councilnotes.ingest.maintain.MaintenanceEvent;
import org.councilnotes.ingest.maintain.MaintenanceListener;

/** Prints what happens while an archive is kept in step with its corpus. */
public record MaintenancePrinter(Console console) implements MaintenanceListener {

  @Override
  public void report(MaintenanceEvent event) {
    console.say(message(event));
  }

  private static String message(MaintenanceEvent event) {
    return switch (event) {
      case MaintenanceEvent.ArchiveUnreachable(var problem) -> "archive: " + problem.getMessage();
      case MaintenanceEvent.RunFailed(var cause) -> "archive: " + cause.getMessage();
      case MaintenanceEvent.OtherRunJoined() ->
          "another run is under way: reading for it where it has files to be read";
      case MaintenanceEvent.OtherRunEnded(int read) ->
          "read " + read + (read == 1 ? " file" : " files") + " for another run";
      case MaintenanceEvent.OtherRunLost() -> "that run is gone: going on without it";
      case MaintenanceEvent.WatchEnded(var cause) ->
          "archive: the corpus is not watched any more: " + cause;
    };
  }
}
