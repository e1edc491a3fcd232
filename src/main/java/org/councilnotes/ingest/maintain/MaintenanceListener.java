package org.councilnotes.ingest.maintain;

/** Receives what happens while an archive is kept in step with its corpus. */
@FunctionalInterface
public interface MaintenanceListener {

  void report(MaintenanceEvent event);
}
