package org.councilnotes.web.status;

import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.EndedRun;
import org.councilnotes.ingest.progress.RequestedRun;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The runs that people ask for as JSON: the present one and the last one. */
public final class RunsJson {

  private RunsJson() {}

  public static ObjectNode write(ArchiveRuns runs) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("offered", runs.isOffered());
    json.put("rebuildUnfinished", runs.isRebuildUnfinished());
    runs.current().ifPresent(run -> write(run, json.putObject("current")));
    runs.last().ifPresent(run -> write(run, json.putObject("last")));
    return json;
  }

  private static void write(RequestedRun run, ObjectNode json) {
    json.put("kind", run.request().kind().key());
    json.put("state", run.state().key());
    json.put("since", run.since().toString());
  }

  private static void write(EndedRun run, ObjectNode json) {
    json.put("kind", run.request().kind().key());
    json.put("end", run.end().key());
    run.held().ifPresent(why -> json.put("reason", why.key()));
    json.put("at", run.at().toString());
    json.put("read", run.read());
    json.put("tagged", run.tagged());
    json.put("retryable", run.retryable());
  }
}
